using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Finds texts whose labels contradict each other. Not thread-safe.</summary>
internal sealed class ConflictFinder
{
    private readonly Dictionary<string, Dictionary<string, (string Label, Place Place, string? Holder)>> _byText = new(StringComparer.Ordinal);

    /// <summary>Distinct texts so far.</summary>
    public int Texts => _byText.Count;

    /// <summary>Takes in a statement and tells its conflicts with those before, and within itself.</summary>
    public IEnumerable<string> Add(Place place, string key, LabelledStatement statement)
    {
        if (!_byText.TryGetValue(key, out var labels))
            _byText[key] = labels = new Dictionary<string, (string, Place, string?)>(StringComparer.Ordinal);
        var found = new List<string>();
        if (statement.Sentiment is { } sentiment)
            Compare("sentiment", Labels.Of(sentiment), null);
        foreach (LabelledTarget target in statement.Targets)
        {
            string name = target.Code ?? target.Name ?? target.Mention ?? "";
            // A directed pair is another thing than the same target held by somebody else.
            string pair = target.HolderMention is { } holder ? $"{name} as held by {holder}" : name;
            Compare($"stance toward {pair}", Labels.Of(target.Stance), target.Holder);
        }

        return found;

        void Compare(string what, string label, string? holder)
        {
            if (!labels.TryAdd(what, (label, place, holder)) && labels[what] is var before && before.Label != label
                && (before.Place != place || before.Holder == holder))
            {
                string where = before.Place == place ? "in the same row" : $"in {before.Place}";
                found.Add($"{what} is {label} here and {before.Label} {where}, for the same text");
            }
        }
    }
}
