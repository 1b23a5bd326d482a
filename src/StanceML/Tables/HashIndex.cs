using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StanceML.Tables;

/// <summary>A read-only map from 64-bit hashes to rows 0, 1, 2 ..., used where it lies. Immutable, thread-safe.</summary>
/// <remarks>
/// A bucket is one cache line: fifteen tags of 32 bits and the row of its first entry. The upper half of a hash chooses
/// the bucket, the lower half is the tag, so a look-up reads one line and, on a hit, the row behind it. A hash that is not in the
/// index is taken for one that is with a probability of about two in a thousand million.
/// </remarks>
internal readonly unsafe struct HashIndex
{
    /// <summary>32-bit words in a bucket.</summary>
    public const int BucketWords = 16;

    /// <summary>Entries that fit into a bucket; the last word is the row of the first one.</summary>
    public const int BucketTags = BucketWords - 1;

    private const uint TagMask = (1u << BucketTags) - 1;

    private readonly uint* _buckets;
    private readonly uint* _end;
    private readonly uint _count;

    /// <summary>Lays the index over its words.</summary>
    /// <param name="buckets">What <see cref="HashIndexBuilder"/> wrote.</param>
    /// <param name="bucketCount">At least 1.</param>
    public HashIndex(uint* buckets, int bucketCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bucketCount, 1);
        _buckets = buckets;
        _end = buckets + ((nint)bucketCount * BucketWords);
        _count = (uint)bucketCount;
    }

    /// <summary>Whether every look-up ends, and ends inside <paramref name="rows"/> rows.</summary>
    public bool IsSound(int rows)
    {
        long seen = 0;
        bool hasGap = false;
        for (uint* bucket = _buckets; bucket < _end; bucket += BucketWords)
        {
            if (bucket[BucketTags] != seen)
                return false;
            int used = 0;
            while (used < BucketTags && bucket[used] != 0)
                used++;
            hasGap |= used < BucketTags;
            seen += used;
        }

        return hasGap && seen == rows;
    }

    /// <summary>The row of a hash, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        uint* bucket = _buckets + ((nint)BucketOf(hash, _count) * BucketWords);
        uint hits = NarrowHits(bucket, TagOf(hash));
        if (hits != 0)
            return (int)bucket[BucketTags] + BitOperations.TrailingZeroCount(hits);
        return bucket[BucketTags - 1] != 0 && FindBeyond(bucket, TagOf(hash), out int row) ? row : -1;
    }

    /// <summary>Finds the row of a hash; where there is none, <paramref name="row"/> means nothing. For many look-ups in a row.</summary>
    /// <remarks>
    /// Whether a hash is found is left to the caller without a jump, for the processor guesses it wrong too often. The widest
    /// vectors are used here only: code that uses them cannot be compiled ahead of time, which would delay every start.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong hash, out int row)
    {
        uint* bucket = _buckets + ((nint)BucketOf(hash, _count) * BucketWords);
        uint hits = WideHits(bucket, TagOf(hash));
        // A full bucket runs over into the next.
        if ((hits == 0) & (bucket[BucketTags - 1] != 0))
            return FindBeyond(bucket, TagOf(hash), out row);
        row = (int)bucket[BucketTags] + (BitOperations.TrailingZeroCount(hits) & BucketTags);
        return hits != 0;
    }

    /// <summary>Where the bucket of a hash lies, for fetching it ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* Address(ulong hash) => _buckets + ((nint)BucketOf(hash, _count) * BucketWords);

    /// <summary>The bucket that a hash belongs to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint BucketOf(ulong hash, uint buckets) => (uint)(((hash >> 32) * buckets) >> 32);

    /// <summary>What stands for a hash in its bucket; 0 marks an empty place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint TagOf(ulong hash) => (uint)hash == 0 ? 1 : (uint)hash;

    // One bit for each tag that is the wanted one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WideHits(uint* bucket, uint tag) => Vector512.IsHardwareAccelerated
        ? (uint)Vector512.Equals(Vector512.Load(bucket), Vector512.Create(tag)).ExtractMostSignificantBits() & TagMask
        : NarrowHits(bucket, tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NarrowHits(uint* bucket, uint tag)
    {
        Vector128<uint> wanted = Vector128.Create(tag);
        Vector128<ushort> low = Vector128.Narrow(
            Vector128.Equals(Vector128.Load(bucket), wanted), Vector128.Equals(Vector128.Load(bucket + 4), wanted));
        Vector128<ushort> high = Vector128.Narrow(
            Vector128.Equals(Vector128.Load(bucket + 8), wanted), Vector128.Equals(Vector128.Load(bucket + 12), wanted));
        return Vector128.Narrow(low, high).ExtractMostSignificantBits() & TagMask;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindBeyond(uint* bucket, uint tag, out int row)
    {
        uint hits;
        do
        {
            bucket += BucketWords;
            if (bucket == _end)
                bucket = _buckets;
            hits = NarrowHits(bucket, tag);
        }
        while (hits == 0 && bucket[BucketTags - 1] != 0);
        row = (int)bucket[BucketTags] + (BitOperations.TrailingZeroCount(hits) & BucketTags);
        return hits != 0;
    }
}
