using StanceML.Tables;

namespace StanceML.Geography;

/// <summary>The mentions of one text, reused from text to text. Not thread-safe.</summary>
internal sealed class MentionBuffer
{
    private readonly ScratchList<FoundMention> _found = new();
    private int[] _places = [];

    /// <summary>How many mentions there are.</summary>
    public int Count => _found.Count;

    /// <summary>The mentions in text order; they never overlap.</summary>
    public ReadOnlySpan<FoundMention> Mentions => _found.Items;

    public FoundMention this[int index] => _found[index];

    internal void Clear() => _found.Clear();

    /// <summary>Room for the places at which an entry may start.</summary>
    internal Span<int> Places(int count)
    {
        if (_places.Length < count)
            _places = new int[Math.Max(count, _places.Length * 2)];
        return _places.AsSpan(0, count);
    }

    /// <summary>Drops all mentions but the last, and so many tokens before the first.</summary>
    internal void KeepLast(int tokens)
    {
        if (_found.Count == 0)
            return;
        FoundMention last = _found[_found.Count - 1];
        _found.Clear();
        _found.Add(last with { FirstToken = last.FirstToken - tokens });
    }

    /// <summary>Drops the mentions behind the first <paramref name="count"/>.</summary>
    internal void Truncate(int count)
    {
        while (_found.Count > count)
            _found.RemoveAt(_found.Count - 1);
    }

    /// <summary>Says that a mention now is the one token given.</summary>
    internal void Move(int index, int token) => _found[index] = _found[index] with { FirstToken = token, TokenCount = 1 };

    /// <summary>Adds a mention at its place in the text; it overlaps no other.</summary>
    internal void Add(in FoundMention mention)
    {
        int at = _found.Count;
        while (at > 0 && _found[at - 1].FirstToken > mention.FirstToken)
            at--;
        _found.Insert(at, mention);
    }
}
