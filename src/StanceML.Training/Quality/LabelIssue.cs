namespace StanceML.Training.Quality;

/// <summary>A label with how much the model doubts it.</summary>
/// <param name="Index">The row, from 0.</param>
/// <param name="Given">The label that it has.</param>
/// <param name="Suggested">The likeliest other label.</param>
/// <param name="SelfConfidence">p(given), from 0 to 1; the lower, the more doubtful.</param>
/// <param name="Margin">p(given) - p(suggested), from -1 to 1.</param>
/// <param name="IsProbableError">Whether the confident joint counts it as an error.</param>
public readonly record struct LabelIssue(int Index, int Given, int Suggested, double SelfConfidence, double Margin, bool IsProbableError);
