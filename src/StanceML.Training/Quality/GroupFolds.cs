using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Parts statements into folds without splitting a group.</summary>
internal static class GroupFolds
{
    /// <summary>The fold of each statement.</summary>
    /// <param name="statements">The statements; one without a group is a group of its own.</param>
    /// <param name="folds">How many folds, two at least.</param>
    /// <param name="seed">Decides the order in which groups are dealt out.</param>
    /// <returns>A number from 0 for each statement; the folds are as equal as groups allow.</returns>
    public static int[] Assign(IReadOnlyList<LabelledStatement> statements, int folds, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        string[] keys = [.. statements.Select(statement => statement.Group is { } group ? "g " + group : "s " + statement.Id)];
        KeyValuePair<string, int>[] groups = [.. keys.CountBy(key => key).OrderBy(group => group.Key, StringComparer.Ordinal)];
        new Random(seed).Shuffle(groups);
        var foldOf = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] sizes = new int[folds];
        // The largest first, each to the fold that has least: the sort is stable, so the shuffle decides between equals.
        foreach ((string key, int count) in groups.OrderByDescending(group => group.Value))
        {
            int smallest = Array.IndexOf(sizes, sizes.Min());
            foldOf.Add(key, smallest);
            sizes[smallest] += count;
        }

        return [.. keys.Select(key => foldOf[key])];
    }
}
