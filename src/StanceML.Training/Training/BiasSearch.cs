using StanceML.Scoring;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>Moves the class biases of a calibration to the best macro-F1 on held-out examples.</summary>
/// <remarks>A grid over both biases, then a finer one around the best: macro-F1 is a step function without a slope to follow.</remarks>
internal static class BiasSearch
{
    private const double Reach = 2, Coarse = 0.25, Fine = 0.05;

    /// <summary>The calibration with other biases and the same temperature.</summary>
    public static Calibration Improve(Calibration start, IReadOnlyList<float[]> scores, IReadOnlyList<int> labels)
    {
        Calibration best = Around(start, start, Reach, Coarse, scores, labels);
        return Around(start, best, Coarse, Fine, scores, labels);
    }

    private static Calibration Around(Calibration start, Calibration center, double reach, double step, IReadOnlyList<float[]> scores, IReadOnlyList<int> labels)
    {
        Calibration best = center;
        double most = MacroF1(center, scores, labels);
        for (double first = -reach; first <= reach + 1e-9; first += step)
        {
            for (double third = -reach; third <= reach + 1e-9; third += step)
            {
                var tried = start with
                {
                    Bias0 = center.Bias0 + (float)(first * start.Temperature),
                    Bias2 = center.Bias2 + (float)(third * start.Temperature),
                };
                double value = MacroF1(tried, scores, labels);
                if (value > most + 1e-9)
                    (best, most) = (tried, value);
            }
        }

        return best;
    }

    private static double MacroF1(Calibration calibration, IReadOnlyList<float[]> scores, IReadOnlyList<int> labels)
    {
        var confusion = new Confusion();
        for (int i = 0; i < scores.Count; i++)
        {
            float a = scores[i][0] + calibration.Bias0, n = scores[i][1] + calibration.Bias1, f = scores[i][2] + calibration.Bias2;
            confusion.Add(labels[i], a > n && a >= f ? 0 : f > n ? 2 : 1);
        }

        return confusion.MacroF1;
    }
}
