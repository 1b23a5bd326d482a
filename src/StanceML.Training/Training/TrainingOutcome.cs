using System.Globalization;

namespace StanceML.Training;

/// <summary>What became of a training job.</summary>
/// <param name="Trained">The model.</param>
/// <param name="Tests">How it did on each test set.</param>
/// <param name="Refusal">Why it was not written; null when it was.</param>
/// <param name="Notes">What the job did beyond its options: which base was found, what a search gained.</param>
public sealed record TrainingOutcome(TrainedModel Trained, IReadOnlyList<TestedModel> Tests, string? Refusal, IReadOnlyList<string> Notes)
{
    /// <summary>The model in a line, its scores on each test set, and whether it was written.</summary>
    public override string ToString() => string.Join("; ", (IEnumerable<string>)
    [
        Trained.ToString(),
        .. Tests.Select(test => string.Create(CultureInfo.InvariantCulture, $"{test.Data}: macro-F1 of stance {test.Result.Stance.MacroF1}, of sentiment {test.Result.Sentiment.MacroF1}")),
        Refusal is null ? "written" : $"not written: {Refusal}",
    ]);
}
