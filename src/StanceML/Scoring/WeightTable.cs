using System.Numerics;
using System.Runtime.CompilerServices;

namespace StanceML.Scoring;

/// <summary>Feature weights: one row of outputs for each feature hash. Immutable, thread-safe.</summary>
/// <remarks>Open addressing, half full at most; a row stands in one cache line, so a look-up costs about one miss.</remarks>
internal sealed class WeightTable
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly float[] _weights;

    /// <summary>Builds the table from features and their rows, <paramref name="width"/> weights each.</summary>
    public WeightTable(ReadOnlySpan<ulong> features, float[] weights, int width)
    {
        Width = width;
        Count = features.Length;
        _weights = weights;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, features.Length * 2));
        _keys = new ulong[size];
        _rows = new int[size];
        for (int row = 0; row < features.Length; row++)
        {
            int at = (int)features[row] & (size - 1);
            while (_keys[at] != 0)
                at = (at + 1) & (size - 1);
            _keys[at] = features[row];
            _rows[at] = row;
        }
    }

    /// <summary>Weights in a row.</summary>
    public int Width { get; }

    /// <summary>Number of features.</summary>
    public int Count { get; }

    /// <summary>The weights of a feature; empty where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<float> Find(ulong feature)
    {
        ulong[] keys = _keys;
        int mask = keys.Length - 1;
        for (int at = (int)feature & mask; ; at = (at + 1) & mask)
        {
            ulong key = keys[at];
            if (key == feature)
                return _weights.AsSpan(_rows[at] * Width, Width);
            if (key == 0)
                return default;
        }
    }
}
