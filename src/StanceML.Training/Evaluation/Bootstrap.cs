namespace StanceML.Training.Evaluation;

/// <summary>95% intervals by drawing whole groups with replacement.</summary>
/// <remarks>Efron and Tibshirani 1993, the percentile interval; groups, because sentences of one document stand and fall together.</remarks>
internal static class Bootstrap
{
    /// <summary>Cells of a confusion of three classes.</summary>
    public const int Cells = 9;

    /// <summary>Intervals of several measures over the same resamples.</summary>
    /// <param name="groups">Counts of each group, all of the same length.</param>
    /// <param name="measures">How many measures.</param>
    /// <param name="measure">Writes the measures of summed counts.</param>
    /// <returns>Without bounds for fewer than <see cref="HeadEvaluation.LeastGroups"/> groups: of one group every resample is the same, which is no certainty.</returns>
    public static Interval[] Intervals(IReadOnlyList<int[]> groups, int measures, Action<int[], double[]> measure)
    {
        var intervals = new Interval[measures];
        Array.Fill(intervals, Interval.None);
        if (groups.Count == 0)
            return intervals;
        bool isDrawn = groups.Count >= HeadEvaluation.LeastGroups;
        var random = new Random(1);
        int[] sums = new int[groups[0].Length];
        double[] row = new double[measures];
        double[][] values = [.. Enumerable.Range(0, measures).Select(_ => new double[HeadEvaluation.Resamples])];
        for (int r = 0; isDrawn && r < HeadEvaluation.Resamples; r++)
        {
            Array.Clear(sums);
            for (int i = 0; i < groups.Count; i++)
                Add(sums, groups[random.Next(groups.Count)]);
            measure(sums, row);
            for (int m = 0; m < measures; m++)
                values[m][r] = row[m];
        }

        Array.Clear(sums);
        foreach (int[] group in groups)
            Add(sums, group);
        measure(sums, row);
        for (int m = 0; m < measures; m++)
        {
            Array.Sort(values[m]);
            intervals[m] = !isDrawn ? Interval.None with { Value = row[m] } : new Interval(row[m], values[m][(int)(HeadEvaluation.Resamples * 0.025)], values[m][(int)(HeadEvaluation.Resamples * 0.975)]);
        }

        return intervals;
    }

    /// <summary>The confusion counts of each group of answers.</summary>
    public static List<int[]> Groups(IEnumerable<Answer> answers)
    {
        var groups = new List<int[]>();
        var known = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (Answer answer in answers)
        {
            if (!known.TryGetValue(answer.Group, out int[]? cells))
                groups.Add(known[answer.Group] = cells = new int[Cells]);
            cells[(answer.Given * 3) + answer.Predicted]++;
        }

        return groups;
    }

    private static void Add(int[] sums, int[] group)
    {
        for (int c = 0; c < sums.Length; c++)
            sums[c] += group[c];
    }
}
