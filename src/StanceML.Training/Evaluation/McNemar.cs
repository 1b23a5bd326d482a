namespace StanceML.Training.Evaluation;

/// <summary>McNemar's test: do two models that answered the same rows differ in accuracy beyond chance?</summary>
/// <remarks>
/// Only rows count that one model got right and the other wrong. Exact binomial test for up to 1,000 of them, else the
/// chi-square of (|b - c| - 1)^2 / (b + c) with one degree of freedom. Quinn McNemar, Psychometrika 12 (1947). Thread-safe.
/// </remarks>
public static class McNemar
{
    private const int MostExact = 1000;

    /// <summary>The two-sided p-value.</summary>
    /// <param name="onlyFirst">Rows that only the first model got right.</param>
    /// <param name="onlySecond">Rows that only the second model got right.</param>
    /// <returns>From 0 to 1; 1 when the models differ nowhere.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double PValue(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        int n = onlyFirst + onlySecond, least = Math.Min(onlyFirst, onlySecond);
        if (n == 0)
            return 1;
        if (n > MostExact)
        {
            double gap = Math.Max(0, Math.Abs((double)onlyFirst - onlySecond) - 1);
            return Erfc(Math.Sqrt(gap * gap / n / 2));
        }

        // 2 P(X <= least) for X ~ Binomial(n, 1/2), summed as logarithms so that 2^-n does not vanish.
        double term = -n * Math.Log(2), sum = Math.Exp(term);
        for (int k = 1; k <= least; k++)
        {
            term += Math.Log((double)(n - k + 1) / k);
            sum += Math.Exp(term);
        }

        return Math.Min(1, 2 * sum);
    }

    // Abramowitz and Stegun 7.1.26; its error of 1.5e-7 is far below what a p-value is read for.
    private static double Erfc(double x)
    {
        double t = 1 / (1 + (0.3275911 * x));
        return t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * Math.Exp(-x * x);
    }
}
