using StanceML.Scoring;

namespace StanceML.Training;

/// <summary>Fits biases for macro-F1 or the mean F1 of the outer two classes, then the temperature by likelihood: rare classes are answered as well as frequent ones.</summary>
/// <remarks>
/// Biases by likelihood favour the frequent class, which costs macro-F1. Macro-F1 itself is a step function of the
/// biases and noisy, so what is maximised is its mean over a square of neighbouring biases on a grid.
/// </remarks>
internal static class BalanceFitter
{
    // In units of the temperature that likelihood gives.
    private const double Step = 0.1;
    private const int Reach = 15, Around = 3;

    // Golden section over the temperature; 40 steps narrow it to less than a millionth.
    private const int Sections = 40;

    /// <summary>Fits to scores and labels of held-out examples.</summary>
    /// <param name="scores">Three scores an example.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="isPolar">Whether the F1 of the middle class does not count.</param>
    public static Calibration Fit(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels, bool isPolar = false)
    {
        Calibration likeliest = CalibrationFitter.Fit(scores, labels);
        if (scores.Count == 0)
            return likeliest;
        double unit = Step * likeliest.Temperature;
        const int Size = (2 * Reach) + 1;
        double[,] grid = new double[Size, Size];
        for (int a = 0; a < Size; a++)
        {
            for (int c = 0; c < Size; c++)
                grid[a, c] = MeanF1(scores, labels, isPolar, likeliest.Bias0 + ((a - Reach) * unit), likeliest.Bias2 + ((c - Reach) * unit));
        }

        double best = -1;
        (int First, int Third) at = (Reach, Reach);
        for (int a = Around; a < Size - Around; a++)
        {
            for (int c = Around; c < Size - Around; c++)
            {
                double sum = 0;
                for (int x = -Around; x <= Around; x++)
                {
                    for (int y = -Around; y <= Around; y++)
                        sum += grid[a + x, c + y];
                }

                if (sum > best)
                    (best, at) = (sum, (a, c));
            }
        }

        float first = (float)(likeliest.Bias0 + ((at.First - Reach) * unit)), third = (float)(likeliest.Bias2 + ((at.Third - Reach) * unit));
        return new Calibration((float)Temperature(scores, labels, first, third, likeliest.Temperature), first, 0, third);
    }

    private static double MeanF1(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels, bool isPolar, double first, double third)
    {
        Span<int> right = stackalloc int[3], answered = stackalloc int[3], labelled = stackalloc int[3];
        right.Clear();
        answered.Clear();
        labelled.Clear();
        for (int i = 0; i < scores.Count; i++)
        {
            double a = scores[i][0] + first, b = scores[i][1], c = scores[i][2] + third;
            int answer = a >= b ? (a >= c ? 0 : 2) : b >= c ? 1 : 2;
            answered[answer]++;
            labelled[labels[i]]++;
            right[answer] += answer == labels[i] ? 1 : 0;
        }

        double sum = 0;
        for (int k = 0; k < 3; k++)
            sum += right[k] == 0 || (isPolar && k == 1) ? 0 : 2.0 * right[k] / (answered[k] + labelled[k]);
        return sum;
    }

    private static double Temperature(IReadOnlyList<float[]> scores, IReadOnlyList<int> labels, float first, float third, float start)
    {
        double low = start / 4, high = start * 4, ratio = (Math.Sqrt(5) - 1) / 2;
        for (int step = 0; step < Sections; step++)
        {
            double left = high - (ratio * (high - low)), right = low + (ratio * (high - low));
            if (Loss(left) < Loss(right))
                high = right;
            else
                low = left;
        }

        return (low + high) / 2;

        double Loss(double temperature)
        {
            var calibration = new Calibration((float)temperature, first, 0, third);
            double sum = 0;
            for (int i = 0; i < scores.Count; i++)
            {
                (float a, float b, float c) = calibration.Probabilities(scores[i][0], scores[i][1], scores[i][2]);
                sum -= Math.Log(Math.Max(1e-12, labels[i] switch { 0 => a, 1 => b, _ => c }));
            }

            return sum;
        }
    }
}
