using StanceML.Scoring;

namespace StanceML.Training;

/// <summary>Fits temperature and class biases by likelihood: Newton's cheaper cousin, gradient descent on four numbers.</summary>
/// <remarks>Guo et al. 2017, section 4.2. The neutral bias is held at 0, since only differences matter.</remarks>
internal static class CalibrationFitter
{
    private const int Steps = 4000;

    /// <summary>Fits to scores and labels of held-out examples.</summary>
    public static Calibration Fit(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels)
    {
        if (scores.Count == 0)
            return Calibration.None;
        // p = softmax(scale * score + bias): convex in scale and bias.
        double scale = 0.7, first = 0, third = 0, rate = 0.05;
        for (int step = 0; step < Steps; step++)
        {
            double gScale = 0, gFirst = 0, gThird = 0;
            for (int i = 0; i < scores.Count; i++)
            {
                float[] s = scores[i];
                double a = Math.Exp((scale * (s[0] - s[1])) + first), c = Math.Exp((scale * (s[2] - s[1])) + third);
                double sum = a + 1 + c;
                double pa = a / sum, pc = c / sum;
                double da = (labels[i] == 0 ? 1 : 0) - pa, dc = (labels[i] == 2 ? 1 : 0) - pc;
                gScale += (da * (s[0] - s[1])) + (dc * (s[2] - s[1]));
                gFirst += da;
                gThird += dc;
            }

            scale = Math.Max(0.02, scale + (rate * gScale / scores.Count / 4));
            first += rate * 4 * gFirst / scores.Count;
            third += rate * 4 * gThird / scores.Count;
        }

        float temperature = (float)(1 / scale);
        return new Calibration(temperature, (float)(first / scale), 0, (float)(third / scale));
    }
}
