namespace StanceML.Tables;

/// <summary>Lays out the words of a <see cref="HashIndex"/>.</summary>
internal static class HashIndexBuilder
{
    // Fuller buckets run over more often than they save memory.
    private const int MeanFill = 9;

    /// <summary>Builds an index over distinct hashes.</summary>
    /// <param name="hashes">No two may be equal.</param>
    /// <returns>The words of the index, and which of the hashes each row is.</returns>
    /// <exception cref="InvalidOperationException">Two hashes cannot be told apart (about 1 in 700,000 for 100,000 hashes).</exception>
    public static (uint[] Buckets, int[] Order) Build(ReadOnlySpan<ulong> hashes)
    {
        int count = Math.Max(1, (hashes.Length + MeanFill - 1) / MeanFill);
        var buckets = new List<int>[count];
        for (int b = 0; b < count; b++)
            buckets[b] = [];
        for (int i = 0; i < hashes.Length; i++)
        {
            uint at = HashIndex.BucketOf(hashes[i], (uint)count);
            while (true)
            {
                foreach (int other in buckets[at])
                {
                    if (HashIndex.TagOf(hashes[other]) == HashIndex.TagOf(hashes[i]))
                        throw new InvalidOperationException($"The hashes {hashes[other]:x16} and {hashes[i]:x16} cannot be told apart in the table.");
                }

                if (buckets[at].Count < HashIndex.BucketTags)
                    break;
                at = at + 1 == count ? 0 : at + 1;
            }

            buckets[at].Add(i);
        }

        uint[] words = new uint[count * HashIndex.BucketWords];
        int[] order = new int[hashes.Length];
        int row = 0;
        for (int b = 0; b < count; b++)
        {
            words[(b * HashIndex.BucketWords) + HashIndex.BucketTags] = (uint)row;
            for (int place = 0; place < buckets[b].Count; place++)
            {
                words[(b * HashIndex.BucketWords) + place] = HashIndex.TagOf(hashes[buckets[b][place]]);
                order[row++] = buckets[b][place];
            }
        }

        return (words, order);
    }
}
