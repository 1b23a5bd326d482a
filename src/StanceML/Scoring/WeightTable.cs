using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StanceML.Features;
using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>Feature weights: one row of outputs for each feature hash, used where the model file lies. Immutable, thread-safe.</summary>
internal sealed unsafe class WeightTable
{
    // So many look-ups are under way at a time.
    private const int Ahead = 16;

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

    /// <summary>Adds the weights of features, times their values, to the scores.</summary>
    /// <param name="features">The features.</param>
    /// <param name="hits">Receives what was found; at least as long as <paramref name="features"/>.</param>
    /// <param name="scores"><see cref="Width"/> sums.</param>
    /// <returns>How many of the features have weights.</returns>
    public int Sum(ReadOnlySpan<Feature> features, Span<FeatureHit> hits, Span<float> scores)
    {
        int found = Find(features, hits);
        // Two overlapping vectors cover a row of six; a row of three is the first one.
        Vector128<float> low = Vector128<float>.Zero, high = Vector128<float>.Zero;
        int second = Width == 6 ? 2 : 0;
        foreach (ref readonly FeatureHit hit in hits[..found])
        {
            float* weights = _rows + hit.Offset;
            Vector128<float> value = Vector128.Create(hit.Value);
            low += Vector128.Load(weights) * value;
            high += Vector128.Load(weights + second) * value;
        }

        for (int i = 0; i < 3; i++)
            scores[i] += low[i];
        if (Width != 6)
            return found;
        scores[3] += low[3];
        scores[4] += high[2];
        scores[5] += high[3];
        return found;
    }

    /// <summary>Adds for each token what its features add to score(Favor) - score(Against).</summary>
    /// <param name="hits">What <see cref="Sum"/> found.</param>
    /// <param name="byToken">One sum a token, and a last one for what belongs to no token.</param>
    public void AddEvidence(ReadOnlySpan<FeatureHit> hits, Span<float> byToken)
    {
        foreach (ref readonly FeatureHit hit in hits)
        {
            int place = (uint)hit.Token < (uint)(byToken.Length - 1) ? hit.Token : byToken.Length - 1;
            byToken[place] += (_rows[hit.Offset + 2] - _rows[hit.Offset]) * hit.Value;
        }
    }

    // Looks all of them up before any weight is read, so that the waits for memory overlap.
    private int Find(ReadOnlySpan<Feature> features, Span<FeatureHit> hits)
    {
        if (Sse.IsSupported)
        {
            foreach (ref readonly Feature feature in features[..Math.Min(features.Length, Ahead)])
                Sse.Prefetch0(_index.Address(feature.Hash));
        }

        hits = hits[..features.Length];
        int found = 0, width = Width;
        for (int i = 0; i < features.Length; i++)
        {
            if (Sse.IsSupported && i + Ahead < features.Length)
                Sse.Prefetch0(_index.Address(features[i + Ahead].Hash));
            ref readonly Feature feature = ref features[i];
            // Written whether found or not: whether it counts is not for the processor to guess.
            bool isFound = _index.TryFind(feature.Hash, out int row);
            int offset = row * width;
            if (Sse.IsSupported)
                Sse.Prefetch0(_rows + offset);
            hits[found] = new FeatureHit(offset, feature.Value, feature.Token);
            found += isFound ? 1 : 0;
        }

        return found;
    }
}
