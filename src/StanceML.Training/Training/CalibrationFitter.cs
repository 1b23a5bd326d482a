using StanceML.Scoring;

namespace StanceML.Training;

/// <summary>Fits temperature and class biases by likelihood: three numbers, by Newton's method.</summary>
/// <remarks>Guo et al. 2017, section 4.2. The neutral bias is held at 0, since only differences matter.</remarks>
internal static class CalibrationFitter
{
    private const int Steps = 60;
    private const double Enough = 1e-10;

    // A weak pull toward "change nothing", so that a class without examples gets a finite bias.
    private const double Ridge = 1e-2;

    // Below this the scores say nothing, and biases divided by it would be without bound.
    private const double LeastScale = 0.02;

    /// <summary>Fits to scores and labels of held-out examples, toward a goal.</summary>
    public static Calibration Fit(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels, CalibrationGoal goal) =>
        goal == CalibrationGoal.Likelihood ? Fit(scores, labels) : BalanceFitter.Fit(scores, labels, goal == CalibrationGoal.PolarF1);

    /// <summary>Fits to scores and labels of held-out examples.</summary>
    public static Calibration Fit(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels)
    {
        if (scores.Count == 0)
            return Calibration.None;
        // p = softmax(scale * score + bias): concave in scale and biases.
        double[] at = [1, 0, 0];
        double best = LogLikelihood(scores, labels, at);
        for (int step = 0; step < Steps; step++)
        {
            double[] direction = Direction(scores, labels, at);
            double rate = 1, gain = double.NegativeInfinity;
            double[] next = at;
            for (; rate > 1e-4; rate /= 2)
            {
                next = [Math.Max(LeastScale, at[0] + (rate * direction[0])), at[1] + (rate * direction[1]), at[2] + (rate * direction[2])];
                gain = LogLikelihood(scores, labels, next) - best;
                if (gain >= 0)
                    break;
            }

            if (gain < 0)
                break;
            at = next;
            best += gain;
            if (gain < Enough * scores.Count)
                break;
        }

        return new Calibration((float)(1 / at[0]), (float)(at[1] / at[0]), 0, (float)(at[2] / at[0]));
    }

    private static double LogLikelihood(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels, double[] at)
    {
        double sum = -Ridge * (((at[0] - 1) * (at[0] - 1)) + (at[1] * at[1]) + (at[2] * at[2])) / 2;
        for (int i = 0; i < scores.Count; i++)
        {
            (double a, double c) = Odds(scores[i], at);
            double top = Math.Max(0, Math.Max(a, c));
            double own = labels[i] switch { 0 => a, 2 => c, _ => 0 };
            sum += own - top - Math.Log(Math.Exp(a - top) + Math.Exp(-top) + Math.Exp(c - top));
        }

        return sum;
    }

    private static (double First, double Third) Odds(float[] s, double[] at) =>
        ((at[0] * (s[0] - s[1])) + at[1], (at[0] * (s[2] - s[1])) + at[2]);

    // Gradient and negative Hessian, then their quotient.
    private static double[] Direction(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels, double[] at)
    {
        double[] g = [-Ridge * (at[0] - 1), -Ridge * at[1], -Ridge * at[2]];
        double[,] h = { { Ridge, 0, 0 }, { 0, Ridge, 0 }, { 0, 0, Ridge } };
        for (int i = 0; i < scores.Count; i++)
        {
            (double a, double c) = Odds(scores[i], at);
            double top = Math.Max(0, Math.Max(a, c));
            double ea = Math.Exp(a - top), ec = Math.Exp(c - top), sum = ea + ec + Math.Exp(-top);
            double pa = ea / sum, pc = ec / sum, x = scores[i][0] - scores[i][1], z = scores[i][2] - scores[i][1];
            double da = (labels[i] == 0 ? 1 : 0) - pa, dc = (labels[i] == 2 ? 1 : 0) - pc;
            g[0] += (da * x) + (dc * z);
            g[1] += da;
            g[2] += dc;
            double mean = (pa * x) + (pc * z);
            h[0, 0] += (pa * x * x) + (pc * z * z) - (mean * mean);
            h[0, 1] += pa * (x - mean);
            h[0, 2] += pc * (z - mean);
            h[1, 1] += pa * (1 - pa);
            h[1, 2] -= pa * pc;
            h[2, 2] += pc * (1 - pc);
        }

        h[1, 0] = h[0, 1];
        h[2, 0] = h[0, 2];
        h[2, 1] = h[1, 2];
        return Solve(h, g);
    }

    // Gauss elimination; the matrix is positive definite, so no pivot is needed.
    private static double[] Solve(double[,] h, double[] g)
    {
        for (int i = 0; i < 3; i++)
        {
            for (int r = i + 1; r < 3; r++)
            {
                double factor = h[r, i] / h[i, i];
                for (int c = i; c < 3; c++)
                    h[r, c] -= factor * h[i, c];
                g[r] -= factor * g[i];
            }
        }

        double[] x = new double[3];
        for (int i = 2; i >= 0; i--)
        {
            double sum = g[i];
            for (int c = i + 1; c < 3; c++)
                sum -= h[i, c] * x[c];
            x[i] = sum / h[i, i];
        }

        return x;
    }
}
