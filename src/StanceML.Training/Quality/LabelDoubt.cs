namespace StanceML.Training.Quality;

/// <summary>A label that models which did not see it doubt.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Text">Its text.</param>
/// <param name="What"><c>stance</c> or <c>sentiment</c>.</param>
/// <param name="Target">The target's code, name or mention; empty for a sentiment.</param>
/// <param name="Given">The label in the data.</param>
/// <param name="Suggested">The likeliest other label.</param>
/// <param name="SelfConfidence">Probability of the given label out of fold, 0 to 1.</param>
/// <param name="IsProbableError">Whether confident learning counts it as an error.</param>
public sealed record LabelDoubt(
    string Id, string Text, string What, string Target, string Given, string Suggested, double SelfConfidence, bool IsProbableError);
