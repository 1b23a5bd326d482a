namespace StanceML;

/// <summary>The judgements of one holder toward one target.</summary>
/// <param name="Holder">Who takes the stance; none for the neutral ones.</param>
/// <param name="Target">The country that it is about.</param>
/// <param name="Against">How many are against.</param>
/// <param name="Neutral">How many are neutral.</param>
/// <param name="Favor">How many are in favor.</param>
/// <param name="Polarity">Mean of p(Favor) - p(Against), from -1 to +1.</param>
public sealed record MatrixCell(Holder Holder, Country Target, int Against, int Neutral, int Favor, double Polarity)
{
    // The 0.975 quantiles of Student's t for 1 to 30 degrees of freedom; above, the normal one is near enough.
    private static ReadOnlySpan<double> StudentT =>
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    /// <summary>How many judgements.</summary>
    public int Count => Against + Neutral + Favor;

    /// <summary>Standard deviation of the polarities.</summary>
    /// <value>0 or more; 0 for a single judgement.</value>
    public double PolarityDeviation { get; init; }

    /// <summary>The 95% interval of the mean polarity; null for a single judgement, of which no spread is known.</summary>
    /// <remarks>Student's t: mean ± t(0.975, n - 1) s / √n, cut at -1 and +1. It takes judgements for independent, which sentences of one article are not quite.</remarks>
    public PolarityInterval? Interval
    {
        get
        {
            if (Count < 2)
                return null;
            double t = Count - 2 < StudentT.Length ? StudentT[Count - 2] : 1.96;
            double half = t * PolarityDeviation / Math.Sqrt(Count);
            return new PolarityInterval(Math.Max(-1, Polarity - half), Math.Min(1, Polarity + half));
        }
    }
}
