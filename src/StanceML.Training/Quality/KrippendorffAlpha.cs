namespace StanceML.Training.Quality;

/// <summary>Krippendorff's alpha: how much annotators agree beyond chance.</summary>
/// <remarks>
/// <para>alpha = 1 - D_o / D_e, observed over expected disagreement, from the coincidence matrix of all pairs
/// of values of a unit. 1 is perfect, 0 is chance, below 0 is systematic disagreement. By custom 0.80 is
/// good and 0.667 the least for tentative conclusions. Any number of annotators, missing values allowed.</para>
/// <para>Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). Thread-safe.</para>
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>Computes alpha.</summary>
    /// <param name="ratings">One list an annotator, with one value a unit; null where there is none.</param>
    /// <param name="metric">How far apart two values are.</param>
    /// <returns>From -1 to 1; NaN if no unit has two values, or all values are the same, so that nothing can be expected.</returns>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static double Compute(IReadOnlyList<IReadOnlyList<double?>> ratings, AlphaMetric metric)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        int units = ratings.Count == 0 ? 0 : ratings[0].Count;
        if (ratings.Any(r => r.Count != units))
            throw new ArgumentException("The annotators' lists differ in length. Expected one value a unit, null where there is none.", nameof(ratings));

        return OfUnits(Enumerable.Range(0, units).Select(unit => ((double[])[.. ratings.Select(annotator => annotator[unit]).OfType<double>()], 1L)), metric);
    }

    /// <summary>Computes alpha of units that are counted by their values.</summary>
    /// <param name="units">The values of a unit, in any order, and how many units have them.</param>
    /// <param name="metric">How far apart two values are.</param>
    internal static double OfUnits(IEnumerable<(double[] Values, long Count)> units, AlphaMetric metric)
    {
        (double[] Values, long Count)[] all = [.. units];
        double[] values = [.. all.SelectMany(unit => unit.Values).Distinct().Order()];
        double[,] coincidences = Coincidences(all, values);
        double[] totals = new double[values.Length];
        for (int c = 0; c < values.Length; c++)
        {
            for (int k = 0; k < values.Length; k++)
                totals[c] += coincidences[c, k];
        }

        double observed = 0, expected = 0;
        for (int c = 0; c < values.Length; c++)
        {
            for (int k = c + 1; k < values.Length; k++)
            {
                double distance = Distance(metric, values, totals, c, k);
                observed += coincidences[c, k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }

        return expected == 0 ? double.NaN : 1 - ((totals.Sum() - 1) * observed / expected);
    }

    private static double[,] Coincidences(IEnumerable<(double[] Values, long Count)> units, double[] values)
    {
        double[,] matrix = new double[values.Length, values.Length];
        int[] counts = new int[values.Length];
        foreach ((double[] given, long weight) in units)
        {
            Array.Clear(counts);
            foreach (double value in given)
                counts[Array.BinarySearch(values, value)]++;
            int pairable = given.Length;
            if (pairable < 2)
                continue;
            for (int c = 0; c < values.Length; c++)
            {
                for (int k = 0; k < values.Length && counts[c] > 0; k++)
                    matrix[c, k] += weight * counts[c] * (counts[k] - (c == k ? 1 : 0)) / (pairable - 1.0);
            }
        }

        return matrix;
    }

    private static double Distance(AlphaMetric metric, double[] values, double[] totals, int c, int k)
    {
        if (metric == AlphaMetric.Nominal)
            return 1;
        double difference = values[k] - values[c];
        if (metric == AlphaMetric.Ordinal)
        {
            difference = -(totals[c] + totals[k]) / 2;
            for (int g = c; g <= k; g++)
                difference += totals[g];
        }

        return difference * difference;
    }
}
