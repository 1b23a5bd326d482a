namespace StanceML.Training.Drift;

/// <summary>The two-sample test of Kolmogorov and Smirnov.</summary>
/// <remarks>
/// D is the largest distance between the two empirical distribution functions. Its p-value is the asymptotic one with
/// Stephens' correction for small samples (Press et al., Numerical Recipes, section 14.3); with many equal values it is too
/// large rather than too small, so that no false alarm comes from ties.
/// </remarks>
internal static class KolmogorovSmirnov
{
    /// <summary>The statistic of two sorted samples; 0 when one is empty.</summary>
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double largest = 0;
        for (int i = 0, k = 0; i < a.Length && k < b.Length;)
        {
            double value = Math.Min(a[i], b[k]);
            while (i < a.Length && a[i] <= value)
                i++;
            while (k < b.Length && b[k] <= value)
                k++;
            largest = Math.Max(largest, Math.Abs(((double)i / a.Length) - ((double)k / b.Length)));
        }

        return largest;
    }

    /// <summary>The probability of a distance at least this large between samples of one distribution.</summary>
    public static double PValue(double distance, int a, int b)
    {
        if (a == 0 || b == 0)
            return 1;
        double root = Math.Sqrt((double)a * b / (a + b));
        double lambda = (root + 0.12 + (0.11 / root)) * distance;
        // Below this the series converges slowly to a probability of 1.
        if (lambda < 0.2)
            return 1;
        double sum = 0;
        for (int j = 1; j <= 100; j++)
        {
            double term = Math.Exp(-2 * lambda * lambda * j * j);
            sum += (j % 2 == 1 ? 2 : -2) * term;
            if (term < 1e-12)
                break;
        }

        return Math.Clamp(sum, 0, 1);
    }
}
