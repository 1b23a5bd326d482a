using System.Numerics;
using System.Runtime.CompilerServices;

namespace StanceML.Text;

/// <summary>A read-only map from 64-bit hashes to small numbers: two flat arrays, open addressing. Thread-safe.</summary>
/// <remarks>Half full at most, so a miss costs about one and a half probes. The key 0 stands for an empty place.</remarks>
internal sealed class HashMap
{
    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _mask;

    /// <summary>Builds the map; a key 0 is not allowed (no word hashes to it).</summary>
    public HashMap(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 2));
        _keys = new ulong[size];
        _values = new int[size];
        _mask = size - 1;
        foreach ((ulong key, int value) in entries)
        {
            ArgumentOutOfRangeException.ThrowIfZero(key);
            int at = (int)key & _mask;
            while (_keys[at] != 0)
                at = (at + 1) & _mask;
            _keys[at] = key;
            _values[at] = value;
        }
    }

    /// <summary>The value of a key, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        ulong[] keys = _keys;
        int mask = keys.Length - 1;
        int at = (int)key & mask;
        while (true)
        {
            ulong found = keys[at];
            if (found == key)
                return _values[at];
            if (found == 0)
                return -1;
            at = (at + 1) & mask;
        }
    }
}
