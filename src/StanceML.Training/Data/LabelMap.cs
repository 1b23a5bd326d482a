using System.Collections.Immutable;

namespace StanceML.Training.Data;

/// <summary>Other people's labels and ours: <c>pos=favor</c>, <c>0=neutral</c>.</summary>
/// <remarks>Immutable. Labels are matched without regard to case.</remarks>
public sealed class LabelMap
{
    private static readonly ImmutableHashSet<string> s_known =
        ["against", "neutral", "favor", "negative", "positive", "author", "other", "none"];

    private readonly ImmutableDictionary<string, string> _map;

    private LabelMap(ImmutableDictionary<string, string> map) => _map = map;

    /// <summary>The map that changes nothing.</summary>
    public static LabelMap Empty { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>Reads a map from pairs.</summary>
    /// <param name="pairs">Such as <c>pos=favor</c>; several may stand in one string, separated by commas.</param>
    /// <returns>The map.</returns>
    /// <exception cref="FormatException">A pair has no equals sign, or its right side is not one of our labels, or two pairs say different things of one label.</exception>
    public static LabelMap Parse(params IEnumerable<string> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var map = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string pair in pairs.SelectMany(p => p.Split(',')))
        {
            int at = pair.LastIndexOf('=');
            if (at < 0)
                throw new FormatException($"Label map '{pair}' has no equals sign. Expected theirs=ours, such as pos=favor.");
            string ours = pair[(at + 1)..].Trim();
            if (!s_known.Contains(ours) && !Labels.IsCode(ours))
                throw new FormatException($"Label '{ours}' in '{pair}' is unknown. Expected {Labels.StanceNames}; {Labels.SentimentNames}; or a holder.");
            string theirs = pair[..at].Trim();
            if (map.TryGetValue(theirs, out string? known) && known != ours)
                throw new FormatException($"Label '{theirs}' is mapped twice, to {known} and to {ours}. Expected one.");
            map[theirs] = ours;
        }

        return new LabelMap(map.ToImmutable());
    }

    /// <summary>Our label for theirs.</summary>
    /// <param name="label">A label as it stands in the file.</param>
    /// <returns>The mapped label, or the same one when the map does not name it.</returns>
    public string Map(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return _map.GetValueOrDefault(label.Trim(), label);
    }

    /// <summary>Whether the map names a label.</summary>
    /// <param name="label">A label as it stands in the file.</param>
    /// <returns>True if <see cref="Map"/> changes it.</returns>
    public bool Has(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return _map.ContainsKey(label.Trim());
    }
}
