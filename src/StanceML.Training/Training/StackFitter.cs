using StanceML.Scoring;

namespace StanceML.Training;

/// <summary>Finds what share of the trees' log-odds to add to the linear scores, on examples that neither saw (Wolpert 1992).</summary>
internal static class StackFitter
{
    private static readonly float[] Shares = [0, 0.1f, 0.2f, 0.35f, 0.5f, 0.75f, 1f, 1.5f];

    /// <summary>The share whose sum, calibrated, has the smallest loss.</summary>
    public static float Fit(IReadOnlyList<HeadScores> parts, IReadOnlyList<int> labels) =>
        Shares.MinBy(share => Loss([.. parts.Select(part => part.Sum(share))], labels));

    private static double Loss(float[][] scores, IReadOnlyList<int> labels)
    {
        Calibration calibration = CalibrationFitter.Fit(scores, labels);
        double loss = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            (float a, float b, float c) = calibration.Probabilities(scores[i][0], scores[i][1], scores[i][2]);
            loss -= Math.Log(Math.Max(1e-9, labels[i] switch { 0 => a, 1 => b, _ => c }));
        }

        return loss;
    }
}
