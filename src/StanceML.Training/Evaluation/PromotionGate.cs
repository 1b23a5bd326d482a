using System.Globalization;
using StanceML.Training.Data;

namespace StanceML.Training.Evaluation;

/// <summary>Keeps a worse model from taking the place of a better one.</summary>
public static class PromotionGate
{
    /// <summary>Why the model at a path should stay, or null when it may be replaced.</summary>
    /// <param name="path">The model file that would be overwritten.</param>
    /// <param name="evaluations">The new model's evaluations by the files they were made on.</param>
    public static string? Refusal(string path, IReadOnlyList<(string Data, Evaluation Result)> evaluations)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        if (!File.Exists(path) || evaluations.Count == 0)
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

        foreach ((string data, Evaluation result) in evaluations)
        {
            Interval before = ModelEvaluation.Run(old, LabelledFiles.Read([data])).Stance.MacroF1;
            if (result.Stance.MacroF1.High < before.Value)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path} stays: on {data} the new model has stance macro-F1 {result.Stance.MacroF1}, the old one {before}. Use --force to replace it all the same.");
            }
        }

        return null;
    }
}
