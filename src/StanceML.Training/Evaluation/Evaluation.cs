namespace StanceML.Training.Evaluation;

/// <summary>How well a model answers labelled statements.</summary>
/// <param name="Stance">Toward each labelled target.</param>
/// <param name="Sentiment">Of each labelled statement.</param>
/// <param name="Holder">Who holds the stance, where it is not neutral.</param>
/// <param name="Statements">Statements in the data.</param>
/// <param name="Unlocated">Targets that stand nowhere in their text and were left out.</param>
public sealed record Evaluation(HeadEvaluation Stance, HeadEvaluation Sentiment, HolderEvaluation Holder, int Statements, int Unlocated)
{
    /// <summary>The heads that the data has labels for.</summary>
    public IEnumerable<HeadEvaluation> Heads() => new[] { Stance, Sentiment }.Where(head => head.Answers.Count > 0);
}
