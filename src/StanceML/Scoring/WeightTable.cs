using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StanceML.Features;
using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>Feature weights: one row of outputs for each feature hash, used where the model file lies. Immutable, thread-safe.</summary>
internal sealed unsafe class WeightTable
{
    // So many look-ups are under way at a time.
    private const int Ahead = 6;

    private readonly HashIndex _index;
    private readonly float* _rows;

    /// <summary>Lays the table over its rows.</summary>
    /// <param name="index">From feature to row.</param>
    /// <param name="rows">The rows, then at least one readable float.</param>
    /// <param name="width">Weights in a row: 3 or 6.</param>
    /// <param name="count">Number of rows.</param>
    public WeightTable(HashIndex index, float* rows, int width, int count)
    {
        _index = index;
        _rows = rows;
        Width = width;
        Count = count;
    }

    /// <summary>Weights in a row.</summary>
    public int Width { get; }

    /// <summary>Number of features.</summary>
    public int Count { get; }

    /// <summary>Whether every look-up ends at a row of the table.</summary>
    public bool IsSound => _index.IsSound(Count);

    /// <summary>The weights of a feature; empty where it has none.</summary>
    public ReadOnlySpan<float> Find(ulong feature) =>
        _index.Find(feature) is >= 0 and var row ? new ReadOnlySpan<float>(_rows + ((nint)row * Width), Width) : default;

    /// <summary>Adds the weights of features, times their values, to the scores.</summary>
    /// <param name="features">The features.</param>
    /// <param name="scores"><see cref="Width"/> sums.</param>
    public void Sum(ReadOnlySpan<Feature> features, Span<float> scores)
    {
        // Two overlapping vectors cover a row of six; a row of three is the first one.
        Vector128<float> low = Vector128<float>.Zero, high = Vector128<float>.Zero;
        int width = Width, second = width == 6 ? 2 : 0;
        for (int i = 0; i < features.Length; i++)
        {
            if (Sse.IsSupported && i + Ahead < features.Length)
                Sse.Prefetch0(_index.Address(features[i + Ahead].Hash));
            int row = _index.Find(features[i].Hash);
            if (row < 0)
                continue;
            float* weights = _rows + ((nint)row * width);
            Vector128<float> value = Vector128.Create(features[i].Value);
            low += Vector128.Load(weights) * value;
            high += Vector128.Load(weights + second) * value;
        }

        for (int i = 0; i < 3; i++)
            scores[i] += low[i];
        if (width != 6)
            return;
        scores[3] += low[3];
        scores[4] += high[2];
        scores[5] += high[3];
    }

    /// <summary>Adds for each token what its features add to score(Favor) - score(Against).</summary>
    public void AddEvidence(ReadOnlySpan<Feature> features, Span<float> byToken)
    {
        foreach (ref readonly Feature feature in features)
        {
            if ((uint)feature.Token >= (uint)byToken.Length)
                continue;
            int row = _index.Find(feature.Hash);
            if (row < 0)
                continue;
            float* weights = _rows + ((nint)row * Width);
            byToken[feature.Token] += (weights[2] - weights[0]) * feature.Value;
        }
    }
}
