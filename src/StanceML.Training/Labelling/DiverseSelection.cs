namespace StanceML.Training.Labelling;

/// <summary>Picks examples that are unsure and unlike each other.</summary>
/// <remarks>
/// Greedy: each pick is the one with the highest unsureness times one less its greatest likeness (cosine of the features)
/// to what was picked before, among the most unsure of the pool (Brinker 2003).
/// </remarks>
internal static class DiverseSelection
{
    // How many times the wanted number take part: likeness is the costly half.
    private const int Wider = 4;

    /// <summary>1 less the distance between the two likeliest classes: 0 sure, 1 undecided.</summary>
    public static double Unsureness(float[] scores)
    {
        double top = scores.Max(), sum = scores.Sum(score => Math.Exp(score - top));
        double[] p = [.. scores.Select(score => Math.Exp(score - top) / sum).OrderDescending()];
        return 1 - (p[0] - p[1]);
    }

    /// <summary>Places of the picked examples, in the order of picking.</summary>
    public static IReadOnlyList<int> Pick(IReadOnlyList<double> unsure, IReadOnlyList<SparseRow> rows, int count)
    {
        int[] open = [.. Enumerable.Range(0, unsure.Count).OrderByDescending(i => unsure[i]).Take(count * Wider)];
        double[] likeness = new double[open.Length];
        double[] norms = [.. open.Select(i => Math.Sqrt(rows[i].Values.Sum(value => (double)value * value)))];
        var taken = new bool[open.Length];
        var picked = new List<int>();
        while (picked.Count < count && picked.Count < open.Length)
        {
            int best = -1;
            double most = double.NegativeInfinity;
            for (int k = 0; k < open.Length; k++)
            {
                double worth = (unsure[open[k]] + 1e-6) * (1 - likeness[k]);
                if (!taken[k] && worth > most)
                    (best, most) = (k, worth);
            }

            taken[best] = true;
            picked.Add(open[best]);
            Dictionary<int, float> features = [];
            for (int f = 0; f < rows[open[best]].Count; f++)
                features[rows[open[best]].Features[f]] = rows[open[best]].Values[f];
            for (int k = 0; k < open.Length; k++)
            {
                if (!taken[k] && norms[k] > 0 && norms[best] > 0)
                    likeness[k] = Math.Max(likeness[k], Math.Min(1, Dot(rows[open[k]], features) / (norms[k] * norms[best])));
            }
        }

        return picked;
    }

    private static double Dot(SparseRow row, Dictionary<int, float> other)
    {
        double sum = 0;
        for (int f = 0; f < row.Count; f++)
        {
            if (other.TryGetValue(row.Features[f], out float value))
                sum += (double)value * row.Values[f];
        }

        return sum;
    }
}
