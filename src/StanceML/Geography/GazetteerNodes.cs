using StanceML.Text;

namespace StanceML.Geography;

/// <summary>The phrases of a gazetteer while it is being built, by key. Not thread-safe.</summary>
/// <remarks>
/// A phrase has the hash of its first token as key, joined with the hash of each further one; a hyphen between two words is
/// as good as a space.
/// </remarks>
internal sealed class GazetteerNodes
{
    private readonly Dictionary<ulong, GazetteerNode> _nodes = [];
    private readonly TokenBuffer _tokens = new();

    /// <summary>Begins without a phrase.</summary>
    public GazetteerNodes()
        : this(new ulong[1 << (GazetteerTable.SecondBits - 6)])
    {
        // As good as a space before the second word.
        foreach (ulong dash in Words.Dashes)
        {
            (int word, ulong bit) = GazetteerTable.SecondPlace(dash);
            Seconds[word] |= bit;
        }
    }

    private GazetteerNodes(ulong[] seconds) => Seconds = seconds;

    /// <summary>The filter of words that are the second of an entry.</summary>
    public ulong[] Seconds { get; }

    /// <summary>All phrases, in the order in which they came.</summary>
    public IReadOnlyDictionary<ulong, GazetteerNode> All => _nodes;

    /// <summary>Takes over all phrases of a table.</summary>
    public static GazetteerNodes Of(GazetteerTable table)
    {
        var nodes = new GazetteerNodes(table.Seconds.ToArray());
        foreach (ref readonly GazetteerSlot slot in table.Slots)
        {
            if (slot.Key == 0)
                continue;
            var node = new GazetteerNode { Continues = slot.Is(SlotFlags.Continues), IsFirst = slot.Is(SlotFlags.First) };
            node.Readings.AddRange(table.Readings(slot));
            nodes._nodes.Add(slot.Key, node);
        }

        return nodes;
    }

    /// <summary>The key of a phrase; 0 when it has no word.</summary>
    public ulong Key(string text)
    {
        Tokenizer.Tokenize(text, _tokens);
        ulong key = 0;
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (i == 0)
                key = _tokens[i].Hash;
            else if (!IsJoint(_tokens[i]))
                key = GazetteerTable.Extend(key, _tokens[i].Hash);
        }

        return key;
    }

    /// <summary>The hashes of the words of a phrase.</summary>
    public ulong[] WordsOf(string text)
    {
        Tokenizer.Tokenize(text, _tokens);
        return [.. _tokens.Tokens.ToArray().Select(token => token.Hash)];
    }

    /// <summary>The phrase of a key, or null.</summary>
    public GazetteerNode? Find(ulong key) => _nodes.GetValueOrDefault(key);

    /// <summary>Gives the phrase of a text, made with all its beginnings when it is new.</summary>
    /// <exception cref="FormatException">The text has no word.</exception>
    public GazetteerNode Open(string text, string where)
    {
        Tokenizer.Tokenize(text, _tokens);
        GazetteerNode? node = null;
        ulong key = 0;
        int words = 0;
        foreach (Token token in _tokens.Tokens)
        {
            if (node != null && IsJoint(token))
                continue;
            key = node == null ? token.Hash : GazetteerTable.Extend(key, token.Hash);
            if (node != null)
                node.Continues = true;
            if (!_nodes.TryGetValue(key, out node))
                _nodes.Add(key, node = new GazetteerNode());
            node.IsFirst |= words == 0;
            if (words++ == 1)
            {
                (int word, ulong bit) = GazetteerTable.SecondPlace(token.Hash);
                Seconds[word] |= bit;
            }
        }

        return node ?? throw new FormatException($"{where}: '{text}' has no word.");
    }

    private static bool IsJoint(in Token token) => Words.IsDash(token) && !token.HasSpaceBefore;
}
