using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StanceML.Features;
using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>Feature weights: one row for each feature hash, its rows used where the model file lies. Immutable, thread-safe.</summary>
/// <remarks>
/// A row holds two weights a head: those of its first and last class less that of the neutral one. Probabilities do not change when
/// all three scores do alike, so the neutral class needs no weight, and a row of both heads is one vector.
/// </remarks>
internal sealed unsafe class WeightTable
{
    private readonly HashIndex _index;
    private readonly byte[] _memoryOfIndex;
    private readonly float* _rows;

    /// <summary>Lays the table over its rows.</summary>
    /// <param name="index">From feature to row; it is copied, for look-ups are faster where its buckets are aligned.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="width">Weights in a row: 2 for one head, 4 for both.</param>
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
            if (Sse.IsSupported)
                Sse.Prefetch0(rows + offset);

            // Written whether found or not: whether it counts is not for the processor to guess.
            *hit = new FeatureHit((int)offset, feature->Value, feature->Token);
            hit += 1 + (row >> 31);
        }

        hits = hit;
        return feature;
    }

    /// <summary>Adds the weights of features, times their values, to the scores.</summary>
    /// <param name="hits">What <see cref="Find"/> found.</param>
    /// <param name="scores">Three sums a head; those of the neutral classes stay.</param>
    public void Sum(ReadOnlySpan<FeatureHit> hits, Span<float> scores)
    {
        Vector128<float> sums = Width == 4 ? SumOfFour(hits) : SumOfTwo(hits);
        scores[0] += sums[0];
        scores[2] += sums[1];
        if (Width != 4)
            return;
        scores[3] += sums[2];
        scores[5] += sums[3];
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
            byToken[place] += (rows[hit.Offset + 1] - rows[hit.Offset]) * hit.Value;
        }
    }

    // Two sums each, so that one need not wait for the other.
    private Vector128<float> SumOfFour(ReadOnlySpan<FeatureHit> hits)
    {
        Vector128<float> even = Vector128<float>.Zero, odd = Vector128<float>.Zero;
        float* rows = _rows;
        int i = 0;
        for (; i < hits.Length - 1; i += 2)
        {
            even += Vector128.Load(rows + hits[i].Offset) * Vector128.Create(hits[i].Value);
            odd += Vector128.Load(rows + hits[i + 1].Offset) * Vector128.Create(hits[i + 1].Value);
        }

        if (i < hits.Length)
            even += Vector128.Load(rows + hits[i].Offset) * Vector128.Create(hits[i].Value);
        return even + odd;
    }

    private Vector128<float> SumOfTwo(ReadOnlySpan<FeatureHit> hits)
    {
        Vector128<float> even = Vector128<float>.Zero, odd = Vector128<float>.Zero;
        float* rows = _rows;
        int i = 0;
        for (; i < hits.Length - 1; i += 2)
        {
            even += Pair(rows + hits[i].Offset) * Vector128.Create(hits[i].Value);
            odd += Pair(rows + hits[i + 1].Offset) * Vector128.Create(hits[i + 1].Value);
        }

        if (i < hits.Length)
            even += Pair(rows + hits[i].Offset) * Vector128.Create(hits[i].Value);
        return even + odd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Pair(float* weights) => Vector64.Load(weights).ToVector128Unsafe();
}
