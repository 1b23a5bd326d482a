using System.Globalization;

namespace StanceML.Training.Evaluation;

/// <summary>Keeps a worse model from taking the place of a better one.</summary>
/// <remarks>
/// Both models answer the same statements, and the interval of the difference in macro-F1 is drawn over groups, both
/// together: what both get wrong alike does not widen it. Refused is a difference whose whole interval lies below 0,
/// in either head, on any of the test sets.
/// </remarks>
public static class PromotionGate
{
    /// <summary>Why the model at a path should stay, or null when it may be replaced.</summary>
    /// <param name="path">The model file that would be overwritten.</param>
    /// <param name="tests">The new model's answers to test data.</param>
    public static string? Refusal(string path, IReadOnlyList<TestedModel> tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        if (!File.Exists(path) || tests.Count == 0)
            return null;
        StanceModel old;
        try
        {
            old = StanceModel.Load(path);
        }
        catch (ModelFormatException)
        {
            // It answers no more in this version, so it cannot be the better one.
            return null;
        }

        foreach (TestedModel test in tests)
        {
            Evaluation before = ModelEvaluation.Run(old, test.Statements);
            foreach ((HeadEvaluation then, HeadEvaluation now) in new[] { (before.Stance, test.Result.Stance), (before.Sentiment, test.Result.Sentiment) })
            {
                // A model of other targets answers other questions.
                if (now.Answers.Count == then.Answers.Count && ModelComparison.Compare(then, now) is { IsWorse: true } worse)
                {
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path} stays: on {test.Data} the new model's {now.Name} macro-F1 is {worse.SecondMacroF1:F3}, the old one's {worse.FirstMacroF1:F3}, difference {worse.MacroF1}. Use --force to replace it all the same.");
                }
            }
        }

        return null;
    }
}
