namespace StanceML.Training;

/// <summary>The most frequent features as columns of a dense row: what trees read. Immutable, thread-safe.</summary>
/// <remarks>
/// The cost of trees is the number of columns. What stands in most rows are the sums over frames and words, the positions
/// and the common words.
/// </remarks>
internal sealed class DenseColumns
{
    private const int None = -1;

    private readonly int[] _columnOf;

    private DenseColumns(ulong[] features, int[] columnOf)
    {
        Features = features;
        _columnOf = columnOf;
    }

    /// <summary>The hash of each column's feature.</summary>
    public ulong[] Features { get; }

    public int Count => Features.Length;

    /// <summary>Chooses the features that stand in most rows.</summary>
    /// <param name="examples">The training rows.</param>
    /// <param name="index">The numbers of their features.</param>
    /// <param name="most">How many columns at most.</param>
    public static DenseColumns Choose(IReadOnlyList<Example> examples, FeatureIndex index, int most)
    {
        int[] counts = new int[index.Count];
        foreach (Example example in examples)
        {
            foreach (int feature in example.Shared.Features)
                counts[feature]++;
            foreach (int feature in example.Own.Features)
                counts[feature]++;
        }

        int[] chosen = [.. Enumerable.Range(0, counts.Length).Where(feature => counts[feature] > 0)
            .OrderByDescending(feature => counts[feature]).ThenBy(index.Hash).Take(most)];
        int[] columnOf = new int[index.Count];
        Array.Fill(columnOf, None);
        for (int column = 0; column < chosen.Length; column++)
            columnOf[chosen[column]] = column;
        return new DenseColumns([.. chosen.Select(index.Hash)], columnOf);
    }

    /// <summary>Writes an example's row over what the array held.</summary>
    /// <param name="example">The example.</param>
    /// <param name="values">At least <see cref="Count"/> numbers.</param>
    public void Fill(Example example, float[] values)
    {
        Array.Clear(values);
        Add(example.Shared, values);
        Add(example.Own, values);
    }

    /// <summary>The dense rows of examples, all in the same array: each is read before the next is asked for.</summary>
    public IEnumerable<float[]> Rows(IReadOnlyList<Example> examples)
    {
        float[] values = new float[Math.Max(1, Count)];
        foreach (Example example in examples)
        {
            Fill(example, values);
            yield return values;
        }
    }

    private void Add(SparseRow row, float[] values)
    {
        for (int i = 0; i < row.Count; i++)
        {
            int feature = row.Features[i], column = feature < _columnOf.Length ? _columnOf[feature] : None;
            if (column >= 0)
                values[column] += row.Values[i];
        }
    }
}
