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

    /// <summary>Largest expected calibration error of either head.</summary>
    /// <value>0 to 1; null to ask for nothing.</value>
    public double? MaxCalibrationError { get; init; }

    /// <summary>What was not reached, one line a gate; empty when all were.</summary>
    /// <param name="evaluation">The evaluation.</param>
    public IEnumerable<string> Failures(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.Stance.MacroF1.Value < MinStanceF1)
            yield return Text($"stance macro-F1 is {evaluation.Stance.MacroF1}. Expected {MinStanceF1:0.###} at least.");
        if (evaluation.Sentiment.MacroF1.Value < MinSentimentF1)
            yield return Text($"sentiment macro-F1 is {evaluation.Sentiment.MacroF1}. Expected {MinSentimentF1:0.###} at least.");
        foreach (HeadEvaluation head in new[] { evaluation.Stance, evaluation.Sentiment })
        {
            if (head.CalibrationError > MaxCalibrationError)
                yield return Text($"the calibration error of {head.Name} is {head.CalibrationError:F3}. Expected {MaxCalibrationError:0.###} at most.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
