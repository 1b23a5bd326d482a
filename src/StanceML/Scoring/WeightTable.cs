using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StanceML.Features;
using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>Feature weights: one row of outputs for each feature hash, its rows used where the model file lies. Immutable, thread-safe.</summary>
internal sealed unsafe class WeightTable
{
    private readonly HashIndex _index;
    private readonly byte[] _memoryOfIndex;
    private readonly float* _rows;

    /// <summary>Lays the table over its rows.</summary>
    /// <param name="index">From feature to row; it is copied, for look-ups are faster where its buckets are aligned.</param>
    /// <param name="rows">The rows, then at least one readable float.</param>
    /// <param name="width">Weights in a row: 3 or 6.</param>
    /// <param name="count">Number of rows.</param>
    public WeightTable(HashIndex index, float* rows, int width, int count)
    {
        _index = index.Aligned(out _memoryOfIndex);
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

    /// <summary>Begins to fetch what <see cref="Find"/> will read of a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(ulong feature) => _index.Fetch(feature);

    /// <summary>Looks up the next features of a buffer and begins to fetch their weights.</summary>
    /// <param name="buffer">Its features were fetched before; receives those that have weights as hits, in the same order.</param>
    /// <param name="until">The number of the feature before which to stop; looking up goes on from where it stopped last.</param>
    public void Find(FeatureBuffer buffer, int until)
    {
        ReadOnlySpan<Feature> features = buffer.Next(until);
        Span<FeatureHit> hits = buffer.HitRoom(features.Length);
        fixed (Feature* all = features)
        fixed (FeatureHit* found = hits)
        {
            Feature* end = all + features.Length;
            FeatureHit* hit = found;
            for (Feature* feature = FindMany(all, end, ref hit); feature < end; feature = FindMany(feature + 1, end, ref hit))
            {
                // Its bucket runs over.
                int row = _index.Find(feature->Hash);
                if (row >= 0)
                    *hit++ = new FeatureHit(row * Width, feature->Value, feature->Token);
            }

            buffer.AddHits((int)(hit - found));
        }

        GC.KeepAlive(_memoryOfIndex);
    }

    // Goes on until a feature asks for more care, which few do: a loop that calls nothing keeps everything in registers.
    private Feature* FindMany(Feature* feature, Feature* end, ref FeatureHit* hits)
    {
        HashIndex index = _index;
        float* rows = _rows;
        nint width = Width;
        FeatureHit* hit = hits;
        for (; feature < end && index.TryFind(feature->Hash, out int row); feature++)
        {
            nint offset = row * width;
            // A row may lie in two cache lines.
            if (Sse.IsSupported)
            {
                Sse.Prefetch0(rows + offset);
                Sse.Prefetch0(rows + offset + width - 1);
            }

            // Written whether found or not: whether it counts is not for the processor to guess.
            *hit = new FeatureHit((int)offset, feature->Value, feature->Token);
            hit += 1 + (row >> 31);
        }

        hits = hit;
        return feature;
    }

    /// <summary>Adds the weights of features, times their values, to the scores.</summary>
    /// <param name="hits">What <see cref="Find"/> found.</param>
    /// <param name="scores"><see cref="Width"/> sums.</param>
    public void Sum(ReadOnlySpan<FeatureHit> hits, Span<float> scores)
    {
        // Two overlapping vectors cover a row of six; a row of three is the first one.
        Vector128<float> low = Vector128<float>.Zero, high = Vector128<float>.Zero;
        int second = Width == 6 ? 2 : 0;
        float* rows = _rows;
        foreach (ref readonly FeatureHit hit in hits)
        {
            float* weights = rows + hit.Offset;
            Vector128<float> value = Vector128.Create(hit.Value);
            low += Vector128.Load(weights) * value;
            high += Vector128.Load(weights + second) * value;
        }

        for (int i = 0; i < 3; i++)
            scores[i] += low[i];
        if (Width != 6)
            return;
        scores[3] += low[3];
        scores[4] += high[2];
        scores[5] += high[3];
    }

    /// <summary>Adds for each token what its features add to score(Favor) - score(Against).</summary>
    /// <param name="hits">What <see cref="Find"/> found.</param>
    /// <param name="byToken">One sum a token, and a last one for what belongs to no token.</param>
    public void AddEvidence(ReadOnlySpan<FeatureHit> hits, Span<float> byToken)
    {
        float* rows = _rows;
        foreach (ref readonly FeatureHit hit in hits)
        {
            // Which features belong to no token is not for the processor to guess.
            int place = (int)Truth.Choose((uint)hit.Token < (uint)(byToken.Length - 1), (uint)hit.Token, (uint)byToken.Length - 1);
            byToken[place] += (rows[hit.Offset + 2] - rows[hit.Offset]) * hit.Value;
        }
    }
}
