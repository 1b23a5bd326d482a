namespace StanceML.Training;

/// <summary>Gives each feature that is frequent enough a column: features of statements first, each part in the order of the hashes.</summary>
/// <remarks>So the order of the data does not matter, and the columns of a row rise.</remarks>
internal sealed class Vocabulary
{
    private const int None = -1;

    private readonly int[] _columns;

    private Vocabulary(ulong[] features, int[] columns, float[] scales, int ofStatement)
    {
        Features = features;
        Scales = scales;
        _columns = columns;
        OfStatement = ofStatement;
    }

    /// <summary>The hash of each column's feature.</summary>
    public ulong[] Features { get; }

    public int Count => Features.Length;

    /// <summary>What the trainer multiplies each column's values by.</summary>
    public float[] Scales { get; }

    /// <summary>How many columns, the first ones, describe a whole statement.</summary>
    public int OfStatement { get; }

    /// <summary>Keeps the features that stand in at least <paramref name="least"/> statements.</summary>
    /// <param name="examples">The training rows.</param>
    /// <param name="index">The numbers of their features.</param>
    /// <param name="least">In how many statements a feature must stand.</param>
    /// <param name="rarity">How much more a rare feature may weigh: values are divided by their feature's count to this power.</param>
    public static Vocabulary Build(IReadOnlyList<Example> examples, FeatureIndex index, int least, double rarity = 0)
    {
        int[] counts = new int[index.Count], lastSeen = new int[index.Count];
        Array.Fill(lastSeen, -1);
        foreach (Example example in examples)
        {
            Count(example.Shared.Features, example.Statement);
            Count(example.Own.Features, example.Statement);
        }

        int[] kept = [.. Enumerable.Range(0, counts.Length).Where(feature => counts[feature] >= Math.Max(1, least))];
        Array.Sort(kept, (a, b) => index.IsOfStatement(a) != index.IsOfStatement(b)
            ? (index.IsOfStatement(a) ? -1 : 1)
            : index.Hash(a).CompareTo(index.Hash(b)));
        int[] columns = new int[index.Count];
        Array.Fill(columns, None);
        for (int column = 0; column < kept.Length; column++)
            columns[kept[column]] = column;
        float[] scales = [.. kept.Select(feature => (float)Math.Pow(counts[feature], -rarity))];
        KeepSize(examples, columns, scales);
        return new Vocabulary([.. kept.Select(index.Hash)], columns, scales, kept.Count(index.IsOfStatement));

        void Count(int[] features, int statement)
        {
            foreach (int feature in features)
            {
                if (lastSeen[feature] == statement)
                    continue;
                lastSeen[feature] = statement;
                counts[feature]++;
            }
        }
    }

    /// <summary>The column of a feature; -1 for one without, as for those met after the vocabulary was made.</summary>
    public int Column(int feature) => feature < _columns.Length ? _columns[feature] : None;

    /// <summary>Writes the columns and scaled values of an example; the arrays must have room for all its features.</summary>
    /// <returns>How many it has.</returns>
    public int Fill(Example example, int[] columns, float[] values) =>
        Fill(example.Own, columns, values, Fill(example.Shared, columns, values, 0));

    private int Fill(SparseRow row, int[] columns, float[] values, int count)
    {
        for (int i = 0; i < row.Features.Length; i++)
        {
            int column = Column(row.Features[i]);
            if (column == None)
                continue;
            columns[count] = column;
            values[count++] = row.Values[i] * Scales[column];
        }

        return count;
    }

    // Rows stay as long as they were on the whole, so that a penalty means the same with every rarity.
    private static void KeepSize(IReadOnlyList<Example> examples, int[] columns, float[] scales)
    {
        double before = 0, after = 0;
        foreach (Example example in examples)
        {
            Add(example.Shared);
            Add(example.Own);
        }

        float size = after > 0 ? (float)Math.Sqrt(before / after) : 1;
        foreach (ref float scale in scales.AsSpan())
            scale *= size;

        void Add(SparseRow row)
        {
            for (int i = 0; i < row.Features.Length; i++)
            {
                int column = columns[row.Features[i]];
                if (column == None)
                    continue;
                double square = row.Values[i] * row.Values[i];
                before += square;
                after += square * scales[column] * scales[column];
            }
        }
    }
}
