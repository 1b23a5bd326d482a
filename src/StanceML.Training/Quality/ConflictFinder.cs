using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Finds texts whose labels contradict each other. Not thread-safe.</summary>
internal sealed class ConflictFinder
{
    // By text and what is labelled in it.
    private readonly Dictionary<UInt128, (string Label, Place Place, string? Holder)> _labels = [];
    private readonly HashSet<UInt128> _texts = [];

    /// <summary>Distinct texts so far.</summary>
    public int Texts => _texts.Count;

    /// <summary>Takes in a statement and tells its conflicts with those before, and within itself.</summary>
    public IEnumerable<string> Add(Place place, UInt128 key, LabelledStatement statement)
    {
        _texts.Add(key);
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
            UInt128 labelled = key ^ Fingerprint.Of(what);
            if (!_labels.TryAdd(labelled, (label, place, holder)) && _labels[labelled] is var before && before.Label != label
                && (before.Place != place || before.Holder == holder))
            {
                string where = before.Place == place ? "in the same row" : $"in {before.Place}";
                found.Add($"{what} is {label} here and {before.Label} {where}, for the same text");
            }
        }
    }
}
