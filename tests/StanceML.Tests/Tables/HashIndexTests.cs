using StanceML.Tables;

namespace StanceML.Tests.Tables;

[TestClass]
public sealed unsafe class HashIndexTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(15)]
    [DataRow(1_000)]
    [DataRow(20_000)]
    public void Find_EveryKeyAndNoOther(int count)
    {
        ulong[] keys = Keys(count, seed: 1);
        Check(keys, Keys(5_000, seed: 2));
    }

    [TestMethod]
    public void Find_AllKeysOfOneBucket_RunOverIntoTheNextAndRoundTheEnd()
    {
        // The upper half chooses the bucket: all of these belong to the last one.
        ulong[] keys = [.. Enumerable.Range(1, 100).Select(i => 0xFFFFFFFF_00000000UL | (uint)i)];
        Check(keys, [0xFFFFFFFF_00000065, 0x00000000_00000065]);
    }

    [TestMethod]
    public void TryFind_FullBucket_LeavesTheRestToFind()
    {
        ulong[] keys = [.. Enumerable.Range(1, 20).Select(i => (ulong)i)];
        (uint[] words, int[] order) = HashIndexBuilder.Build(keys);
        fixed (uint* first = words)
        {
            var index = new HashIndex(first, words.Length / HashIndex.BucketWords);
            for (int row = 0; row < order.Length; row++)
            {
                // Twenty keys of the first bucket, which holds fifteen.
                Assert.AreEqual(row < HashIndex.BucketTags, index.TryFind(keys[order[row]], out int found));
                Assert.IsTrue(row >= HashIndex.BucketTags || found == row);
            }

            Assert.IsFalse(index.TryFind(21, out _));
            Assert.IsTrue(index.TryFind(0xFFFFFFFF_00000001, out int none), "the other bucket has room");
            Assert.AreEqual(-1, none);
        }
    }

    [TestMethod]
    public void Find_LowerHalfZero_IsAKeyLikeOthers() => Check([0x12345678_00000000], [0x12345678_00000002]);

    [TestMethod]
    public void Build_KeysWithOneTagInOneBucket_Refuses() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => HashIndexBuilder.Build([0x00000001_00000007, 0x00000002_00000007]));

    [TestMethod]
    public void IsSound_DamagedWords_SaysNo()
    {
        (uint[] words, _) = HashIndexBuilder.Build(Keys(200, seed: 3));
        Assert.IsTrue(IsSound(words, 200));
        Assert.IsFalse(IsSound(words, 199));
        uint[] wrongRow = [.. words];
        wrongRow[HashIndex.BucketWords + HashIndex.BucketTags]++;
        Assert.IsFalse(IsSound(wrongRow, 200));
        uint[] full = new uint[HashIndex.BucketWords];
        Array.Fill(full, 7u, 0, HashIndex.BucketTags);
        Assert.IsFalse(IsSound(full, HashIndex.BucketTags), "a look-up in it would not end");
    }

    private static bool IsSound(uint[] words, int rows)
    {
        fixed (uint* first = words)
            return new HashIndex(first, words.Length / HashIndex.BucketWords).IsSound(rows);
    }

    private static void Check(ulong[] keys, ulong[] others)
    {
        (uint[] words, int[] order) = HashIndexBuilder.Build(keys);
        fixed (uint* first = words)
        {
            var index = new HashIndex(first, words.Length / HashIndex.BucketWords);
            Assert.IsTrue(index.IsSound(keys.Length));
            CheckRows(index);
            HashIndex aligned = index.Aligned(out byte[] memory);
            CheckRows(aligned);
            Assert.AreEqual(0, (nint)aligned.Address(0) % (HashIndex.BucketWords * sizeof(uint)));
            GC.KeepAlive(memory);
        }

        void CheckRows(HashIndex index)
        {
            for (int row = 0; row < order.Length; row++)
            {
                Assert.AreEqual(row, index.Find(keys[order[row]]));
                Assert.IsTrue(!index.TryFind(keys[order[row]], out int own) || own == row);
            }

            foreach (ulong other in others)
            {
                Assert.AreEqual(-1, index.Find(other));
                Assert.IsTrue(!index.TryFind(other, out int none) || none == -1);
            }
        }
    }

    private static ulong[] Keys(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64() << 1 | 1)];
    }
}
