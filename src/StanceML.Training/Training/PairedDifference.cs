using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>The difference between two sets of answers to the same questions, with an interval.</summary>
/// <remarks>Paired bootstrap over groups (Efron, Tibshirani 1993): both sides are drawn together, so what both get wrong cancels out.</remarks>
internal static class PairedDifference
{
    /// <summary>Macro-F1 of the first minus that of the second.</summary>
    /// <exception cref="ArgumentException">The answers do not belong to the same labels.</exception>
    public static Interval MacroF1(IReadOnlyList<Answer> first, IReadOnlyList<Answer> second, int resamples)
    {
        if (first.Count != second.Count || !first.Zip(second).All(pair => pair.First.Given == pair.Second.Given && pair.First.Group == pair.Second.Group))
            throw new ArgumentException("The two lists of answers do not belong to the same labels.", nameof(second));
        int[][] groups = [.. Enumerable.Range(0, first.Count).GroupBy(i => first[i].Group, StringComparer.Ordinal).Select(group => group.ToArray())];
        if (groups.Length == 0)
            return default;
        double value = Difference(Enumerable.Range(0, first.Count));
        var random = new Random(1);
        double[] values = new double[resamples];
        for (int r = 0; r < resamples; r++)
            values[r] = Difference(Enumerable.Range(0, groups.Length).SelectMany(_ => groups[random.Next(groups.Length)]));
        Array.Sort(values);
        return new Interval(value, values[(int)(resamples * 0.025)], values[(int)(resamples * 0.975)]);

        double Difference(IEnumerable<int> drawn)
        {
            Confusion a = new(), b = new();
            foreach (int i in drawn)
            {
                a.Add(first[i].Given, first[i].Predicted);
                b.Add(second[i].Given, second[i].Predicted);
            }

            return a.MacroF1 - b.MacroF1;
        }
    }
}
