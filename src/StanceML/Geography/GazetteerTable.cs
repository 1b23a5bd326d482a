using System.Runtime.CompilerServices;
using StanceML.Text;

namespace StanceML.Geography;

/// <summary>The compiled gazetteer: flat tables of blittable values. Immutable and thread-safe.</summary>
/// <remarks>
/// A phrase is found token by token: its first token's hash is the first key, and each further token is joined to the key
/// before. A node says whether the key ends an entry and whether longer entries go on from it.
/// </remarks>
internal sealed class GazetteerTable
{
    /// <summary>Set in a node when longer entries start with its words.</summary>
    public const int Continues = int.MinValue;

    private const int FilterBits = 17;

    private readonly ulong[] _filter;
    private readonly ulong[] _keys;
    private readonly int[] _nodes;
    private readonly int[] _firstReading;
    private readonly Reading[] _readings;

    /// <summary>Builds the table of some keys.</summary>
    /// <param name="nodes">Key to: readings of the entry that ends here (or none) and whether longer entries go on.</param>
    /// <param name="cues">The cue rules to which readings refer.</param>
    /// <param name="blocs">The ids of blocs, whose places follow the countries'.</param>
    public GazetteerTable(IReadOnlyDictionary<ulong, GazetteerNode> nodes, CueRules cues, string[] blocs)
    {
        Cues = cues;
        Blocs = blocs;
        int size = 16;
        while (size < nodes.Count * 2)
            size *= 2;
        _filter = new ulong[1 << (FilterBits - 6)];
        _keys = new ulong[size];
        _nodes = new int[size];
        var firstReading = new List<int>(nodes.Count) { 0 };
        var readings = new List<Reading>(nodes.Count);
        foreach ((ulong key, GazetteerNode node) in nodes)
        {
            int value = 0;
            if (node.Readings.Count > 0)
            {
                value = firstReading.Count;
                readings.AddRange(node.Readings);
                firstReading.Add(readings.Count);
            }

            if (node.Continues)
                value |= Continues;
            int slot = (int)key & (size - 1);
            while (_nodes[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _keys[slot] = key;
            _nodes[slot] = value;
            if (node.IsFirst)
                _filter[key >> (64 - FilterBits + 6)] |= 1UL << (int)((key >> (64 - FilterBits)) & 63);
        }

        _firstReading = [.. firstReading];
        _readings = [.. readings];
    }

    /// <summary>The cue rules to which readings refer.</summary>
    public CueRules Cues { get; }

    /// <summary>The ids of blocs, whose places follow the countries'.</summary>
    public string[] Blocs { get; }

    /// <summary>Says in a few instructions that no entry starts with a word, for most words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStart(ulong hash) =>
        ((_filter[hash >> (64 - FilterBits + 6)] >> (int)((hash >> (64 - FilterBits)) & 63)) & 1) != 0;

    /// <summary>Gives the node of a key, or 0.</summary>
    public int Node(ulong key)
    {
        int slot = (int)key & (_keys.Length - 1);
        while (_nodes[slot] != 0)
        {
            if (_keys[slot] == key)
                return _nodes[slot];
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return 0;
    }

    /// <summary>Says whether a word alone is an entry.</summary>
    public bool IsEntry(ulong hash) => MayStart(hash) && (Node(hash) & ~Continues) != 0;

    /// <summary>The key of a phrase that goes on with one more token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Extend(ulong key, ulong tokenHash) => WordHash.Join(key, tokenHash);

    /// <summary>The readings of an entry, best first.</summary>
    public ReadOnlySpan<Reading> Readings(int entry) =>
        _readings.AsSpan(_firstReading[entry - 1], _firstReading[entry] - _firstReading[entry - 1]);
}

/// <summary>A node of the gazetteer while it is being built.</summary>
internal sealed class GazetteerNode
{
    /// <summary>The readings of the entry that ends here.</summary>
    public List<Reading> Readings { get; } = [];

    /// <summary>Whether longer entries go on from here.</summary>
    public bool Continues { get; set; }

    /// <summary>Whether it is the first token of an entry.</summary>
    public bool IsFirst { get; set; }
}
