using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Splits labelled statements into parts that are alike in labels and never share a group.</summary>
/// <remarks>
/// The larger groups first, each goes to the part that then lies closest to its share of every stance, every tone
/// and the statements, as scikit-learn's StratifiedGroupKFold does. A statement without a group is its own;
/// statements of one text, but for case, spaces and punctuation, share their groups.
/// The same data and seed give the same parts.
/// </remarks>
public static class GroupedSplit
{
    // Three stances, three tones, statements.
    private const int Kinds = 7;

    /// <summary>Splits into folds of equal size.</summary>
    /// <param name="statements">The data.</param>
    /// <param name="folds">How many, at least 2; fewer come out where there are fewer groups.</param>
    /// <param name="seed">Decides between parts that are equally close.</param>
    /// <returns>The fold of each statement, from 0.</returns>
    /// <exception cref="TooLittleDataException">There are fewer than two groups.</exception>
    public static int[] Folds(IReadOnlyList<LabelledStatement> statements, int folds, int seed)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        string[] groups = GroupsOf(statements);
        int count = Math.Min(folds, groups.Distinct(StringComparer.Ordinal).Count());
        return Assign(statements, groups, [.. Enumerable.Repeat(1.0 / count, count)], seed);
    }

    /// <summary>Splits into training and test data.</summary>
    /// <param name="statements">The data.</param>
    /// <param name="testShare">Share of the test data, above 0 and below 1.</param>
    /// <param name="seed">Decides between parts that are equally close.</param>
    /// <returns>Both parts, each in the order of the data.</returns>
    /// <exception cref="TooLittleDataException">There are fewer than two groups.</exception>
    public static (List<LabelledStatement> Training, List<LabelledStatement> Test) Split(IReadOnlyList<LabelledStatement> statements, double testShare, int seed)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (!(testShare > 0 && testShare < 1))
            throw new ArgumentOutOfRangeException(nameof(testShare), $"The test share is {testShare}. Expected more than 0 and less than 1.");
        int[] parts = Assign(statements, GroupsOf(statements), [1 - testShare, testShare], seed);
        return ([.. statements.Where((_, i) => parts[i] == 0)], [.. statements.Where((_, i) => parts[i] == 1)]);
    }

    /// <summary>How many statements of a test set a model knows from its training: the same text, but for case, spaces and punctuation.</summary>
    /// <param name="learned">What the model learns from.</param>
    /// <param name="test">What it is measured on.</param>
    public static int CountLeaks(IEnumerable<LabelledStatement> learned, IEnumerable<LabelledStatement> test)
    {
        ArgumentNullException.ThrowIfNull(learned);
        ArgumentNullException.ThrowIfNull(test);
        HashSet<UInt128> known = [.. learned.Select(StatementGroups.TextOf)];
        return test.Count(statement => known.Contains(StatementGroups.TextOf(statement)));
    }

    private static string[] GroupsOf(IReadOnlyList<LabelledStatement> statements)
    {
        string[] groups = StatementGroups.Of(statements);
        return groups.Any(group => group != groups[0])
            ? groups
            : throw new TooLittleDataException($"All {statements.Count} statements hang together, by their groups or by texts that repeat. Expected two groups at least: no part shares one with another.");
    }

    private static int[] Assign(IReadOnlyList<LabelledStatement> statements, string[] groupOf, double[] shares, int seed)
    {
        var groups = new Dictionary<string, (List<int> Members, int[] Counts)>(StringComparer.Ordinal);
        double[] totals = new double[Kinds];
        for (int i = 0; i < statements.Count; i++)
        {
            if (!groups.TryGetValue(groupOf[i], out (List<int> Members, int[] Counts) group))
                groups.Add(groupOf[i], group = ([], new int[Kinds]));
            group.Members.Add(i);
            group.Counts[Kinds - 1]++;
            totals[Kinds - 1]++;
            foreach (LabelledTarget target in statements[i].Targets)
                Count((int)target.Stance, group.Counts);
            if (statements[i].Sentiment is { } sentiment)
                Count(3 + (int)sentiment, group.Counts);
        }

        (List<int> Members, int[] Counts)[] order = [.. groups.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
        new Random(seed).Shuffle(order);
        int[] parts = new int[statements.Count];
        double[,] filled = new double[shares.Length, Kinds];
        foreach ((List<int> members, int[] counts) in order.OrderByDescending(group => group.Members.Count))
        {
            int best = 0;
            double least = double.MaxValue;
            for (int part = 0; part < shares.Length; part++)
            {
                double change = Distance(part, counts) - Distance(part, new int[Kinds]);
                if (change < least - 1e-12)
                    (best, least) = (part, change);
            }

            for (int kind = 0; kind < Kinds; kind++)
                filled[best, kind] += counts[kind];
            foreach (int member in members)
                parts[member] = best;
        }

        return parts;

        void Count(int kind, int[] counts)
        {
            counts[kind]++;
            totals[kind]++;
        }

        // How far a part would lie from its share, over all kinds that occur.
        double Distance(int part, int[] more)
        {
            double sum = 0;
            for (int kind = 0; kind < Kinds; kind++)
            {
                if (totals[kind] == 0)
                    continue;
                double off = ((filled[part, kind] + more[kind]) / totals[kind]) - shares[part];
                sum += off * off / shares[part];
            }

            return sum;
        }
    }
}
