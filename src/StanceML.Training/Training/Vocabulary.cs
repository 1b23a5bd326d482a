namespace StanceML.Training;

/// <summary>Gives each feature that is frequent enough a column.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> _columns;

    private Vocabulary(ulong[] features)
    {
        Features = features;
        _columns = new Dictionary<ulong, int>(features.Length);
        for (int column = 0; column < features.Length; column++)
            _columns.Add(features[column], column);
    }

    /// <summary>The feature of each column, in the order of the hashes, so that the order of the data does not matter.</summary>
    public ulong[] Features { get; }

    public int Count => Features.Length;

    /// <summary>Keeps the features that stand in at least <paramref name="least"/> statements.</summary>
    public static Vocabulary Build(IReadOnlyList<Example> examples, int least)
    {
        var counts = new Dictionary<ulong, (int Count, int Last)>();
        foreach (Example example in examples)
        {
            foreach ((ulong feature, _) in example.Features)
            {
                ref (int Count, int Last) seen = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out bool known);
                if (!known || seen.Last != example.Statement)
                    seen = (seen.Count + 1, example.Statement);
            }
        }

        ulong[] kept = [.. counts.Where(pair => pair.Value.Count >= least).Select(pair => pair.Key)];
        Array.Sort(kept);
        return new Vocabulary(kept);
    }

    /// <summary>Looks up the columns of an example; features without one are left out.</summary>
    public FeatureRow Row(Example example, float weight)
    {
        var columns = new List<int>(example.Features.Length);
        var values = new List<float>(example.Features.Length);
        foreach ((ulong feature, float value) in example.Features)
        {
            if (!_columns.TryGetValue(feature, out int column))
                continue;
            // Hashes and columns rise together.
            columns.Add(column);
            values.Add(value);
        }

        return new FeatureRow([.. columns], [.. values], example.Label, weight, example.Statement);
    }
}
