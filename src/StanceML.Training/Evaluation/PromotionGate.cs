using System.Globalization;

namespace StanceML.Training.Evaluation;

/// <summary>Keeps a worse model from taking the place of a better one.</summary>
/// <remarks>
/// Both models answer the same statements, and the interval of the difference in macro-F1 is drawn over groups, both
/// together: what both get wrong alike does not widen it. Refused is a difference whose whole interval lies below 0,
/// in either head, on any of the test sets; and what cannot be compared.
/// </remarks>
public static class PromotionGate
{
    /// <summary>Why the model at a path should stay, or null when it may be replaced.</summary>
    /// <param name="path">The model file that would be overwritten.</param>
    /// <param name="tests">The new model's answers to test data.</param>
    public static string? Refusal(string path, IReadOnlyList<TestedModel> tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        if (!File.Exists(path))
            return null;
        if (tests.Count == 0)
            return $"{path} stays: found nothing to compare the new model with it on. Give --dev FILE or --test-share 0.2, another --out, or --force to replace it all the same.";
        StanceModel old;
        try
        {
            old = StanceModel.Load(path);
        }
        catch (ModelFormatException unreadable)
        {
            return $"{path} stays: it is no model that this version can compare. {unreadable.Message} Use --force to replace it all the same.";
        }

        bool compared = false, answered = false;
        foreach (TestedModel test in tests)
        {
            Evaluation before = ModelEvaluation.Run(old, test.Statements);
            foreach ((HeadEvaluation then, HeadEvaluation now) in new[] { (before.Stance, test.Result.Stance), (before.Sentiment, test.Result.Sentiment) })
            {
                // A model of other targets answers other questions.
                if (now.Answers.Count == 0 || now.Answers.Count != then.Answers.Count)
                    continue;
                HeadComparison difference = ModelComparison.Compare(then, now);
                answered = true;
                compared |= difference.CanTell;
                if (difference.IsWorse)
                {
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path} stays: on {test.Data} the new model's {now.Name} macro-F1 is {difference.SecondMacroF1:F3}, the old one's {difference.FirstMacroF1:F3}, difference {difference.MacroF1}. Use --force to replace it all the same.");
                }
            }
        }

        if (compared)
            return null;
        string why = answered ? $"the models can't be compared on fewer than {HeadEvaluation.LeastGroups} groups of statements" : "found no label that both models answer";
        return $"{path} stays: {why}. Give --dev FILE with more of them, another --out, or --force to replace it all the same.";
    }
}
