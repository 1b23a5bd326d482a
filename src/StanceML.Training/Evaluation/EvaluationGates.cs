using System.Globalization;

namespace StanceML.Training.Evaluation;

/// <summary>The least that an evaluation must reach, for scripts that should stop when a model is not good enough. Immutable.</summary>
public sealed record EvaluationGates
{
    /// <summary>Least macro-F1 of the stance.</summary>
    /// <value>0 to 1; null to ask for nothing.</value>
    public double? MinStanceF1 { get; init; }

    /// <summary>Least macro-F1 of the sentiment.</summary>
    /// <value>0 to 1; null to ask for nothing.</value>
    public double? MinSentimentF1 { get; init; }

    /// <summary>Largest expected calibration error of either head that the data has labels for.</summary>
    /// <value>0 to 1; null to ask for nothing.</value>
    public double? MaxCalibrationError { get; init; }

    /// <summary>What was not reached, one line a gate; empty when all were.</summary>
    /// <param name="evaluation">The evaluation.</param>
    public IEnumerable<string> Failures(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        foreach ((HeadEvaluation head, double? least) in new[] { (evaluation.Stance, MinStanceF1), (evaluation.Sentiment, MinSentimentF1) })
        {
            if (least is not null && head.Answers.Count == 0)
                yield return Text($"{head.Name} macro-F1 was not measured: the data has no {head.Name} label. Expected {least:0.###} at least.");
            else if (head.MacroF1.Value < least)
                yield return Text($"{head.Name} macro-F1 is {head.MacroF1}. Expected {least:0.###} at least.");
        }

        foreach (HeadEvaluation head in new[] { evaluation.Stance, evaluation.Sentiment })
        {
            if (head.CalibrationError > MaxCalibrationError)
                yield return Text($"the calibration error of {head.Name} is {head.CalibrationError:F3}. Expected {MaxCalibrationError:0.###} at most.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
