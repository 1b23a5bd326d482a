using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>The same index with each bucket in one cache line: files are not laid out by lines, so that there most buckets lie in two.</summary>
    /// <param name="memory">Where the copy lies; to be kept as long as the copy is used.</param>
    public HashIndex Aligned(out byte[] memory)
    {
        const int Line = BucketWords * sizeof(uint);
        long bytes = (long)_count * Line;
        memory = GC.AllocateUninitializedArray<byte>(checked((int)bytes + Line), pinned: true);
        byte* start = (byte*)(((nint)Unsafe.AsPointer(ref memory[0]) + Line - 1) & ~(Line - 1));
        Buffer.MemoryCopy(_buckets, start, bytes, bytes);
        return new HashIndex((uint*)start, (int)_count);
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
    /// <remarks>There is no jump on whether a hash is found, for the processor guesses it wrong too often.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        uint* bucket = (uint*)Address(hash);
        uint hits = NarrowHits(bucket, TagOf(hash));
        return RunsOver(bucket, hits) ? FindBeyond(bucket, _buckets, _end, TagOf(hash)) : RowOf(bucket, hits);
    }

    /// <summary>The row of a hash, or -1, where its own bucket tells; for many look-ups in a row.</summary>
    /// <returns>Whether it does; else <see cref="Find"/> does.</returns>
    /// <remarks>The widest vectors are used here only: code that uses them cannot be compiled ahead of time, which would delay every start.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ulong hash, out int row)
    {
        uint* bucket = (uint*)Address(hash);
        uint hits = WideHits(bucket, TagOf(hash));
        row = RowOf(bucket, hits);
        return !RunsOver(bucket, hits);
    }

    /// <summary>Begins to fetch what a look-up of a hash will read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(ulong hash)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Address(hash));
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

    // Whether what is not in a bucket may be in the next, for this one is full.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool RunsOver(uint* bucket, uint hits) => (hits == 0) & (bucket[BucketTags - 1] != 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RowOf(uint* bucket, uint hits)
    {
        // All bits where there is no hit.
        int none = ((int)hits - 1) >> 31;
        return ((int)bucket[BucketTags] + BitOperations.TrailingZeroCount(hits)) | none;
    }

    // One bit for each tag that is the wanted one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WideHits(uint* bucket, uint tag) => Vector512.IsHardwareAccelerated
        ? (uint)Vector512.Equals(Vector512.Load(bucket), Vector512.Create(tag)).ExtractMostSignificantBits() & TagMask
        : NarrowHits(bucket, tag);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NarrowHits(uint* bucket, uint tag)
    {
        Vector128<uint> wanted = Vector128.Create(tag);
        if (Sse2.IsSupported)
        {
            // All bits or none stay so when they are narrowed with their sign, which is one step where narrowing without is three.
            Vector128<short> first = Sse2.PackSignedSaturate(Equal(bucket, wanted), Equal(bucket + 4, wanted));
            Vector128<short> second = Sse2.PackSignedSaturate(Equal(bucket + 8, wanted), Equal(bucket + 12, wanted));
            return Sse2.PackSignedSaturate(first, second).ExtractMostSignificantBits() & TagMask;
        }

        Vector128<ushort> low = Vector128.Narrow(
            Vector128.Equals(Vector128.Load(bucket), wanted), Vector128.Equals(Vector128.Load(bucket + 4), wanted));
        Vector128<ushort> high = Vector128.Narrow(
            Vector128.Equals(Vector128.Load(bucket + 8), wanted), Vector128.Equals(Vector128.Load(bucket + 12), wanted));
        return Vector128.Narrow(low, high).ExtractMostSignificantBits() & TagMask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Equal(uint* tags, Vector128<uint> wanted) => Vector128.Equals(Vector128.Load(tags), wanted).AsInt32();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindBeyond(uint* bucket, uint* first, uint* end, uint tag)
    {
        uint hits;
        do
        {
            bucket += BucketWords;
            if (bucket == end)
                bucket = first;
            hits = NarrowHits(bucket, tag);
        }
        while (hits == 0 && bucket[BucketTags - 1] != 0);
        return hits != 0 ? (int)bucket[BucketTags] + BitOperations.TrailingZeroCount(hits) : -1;
    }
}
