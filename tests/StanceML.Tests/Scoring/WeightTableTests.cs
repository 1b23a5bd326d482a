using StanceML.Features;
using StanceML.Scoring;
using StanceML.Tables;

namespace StanceML.Tests.Scoring;

[TestClass]
public sealed unsafe class WeightTableTests
{
    [TestMethod]
    public void Sum_RowsOfBothHeads_AddsWeightsTimesValues()
    {
        // 11: 1..4, 22: 10..40; 33 is unknown. 0.5 * row of 11 - 2 * row of 22 + 1 * row of 11. The neutral classes, in the middle, stay.
        float[] scores = Score([1, 2, 3, 4], [10, 20, 30, 40], out FeatureBuffer buffer);
        CollectionAssert.AreEqual(new[] { 100 - 18.5f, 100, 100 - 37f, 100 - 55.5f, 100, 100 - 74f }, scores);
        CollectionAssert.AreEqual(new[] { 7, 9, 4 }, buffer.Hits.ToArray().Select(hit => hit.Token).ToArray());
    }

    [TestMethod]
    public void Sum_RowsOfOneHead_AddsWeightsTimesValues()
    {
        float[] scores = Score([1, 2], [10, 20], out FeatureBuffer buffer);
        CollectionAssert.AreEqual(new[] { 100 - 18.5f, 100, 100 - 37f }, scores);
        Assert.AreEqual(3, buffer.HitCount);
    }

    [TestMethod]
    public void Find_BufferUsedAgain_ForgetsTheHitsBefore()
    {
        Score([1, 2], [10, 20], out FeatureBuffer buffer);
        buffer.Clear();
        Assert.AreEqual(0, buffer.Hits.Length);
        Assert.AreEqual(0, buffer.Features.Length);
    }

    // Looks up in two parts, as the hot path does.
    private static float[] Score(float[] first, float[] second, out FeatureBuffer buffer)
    {
        (uint[] buckets, int[] order) = HashIndexBuilder.Build([11ul << 32 | 11, 22ul << 32 | 22]);
        float[] rows = [.. order.SelectMany(row => row == 0 ? first : second)];
        float[] scores = [.. Enumerable.Repeat(100f, first.Length / 2 * 3)];
        buffer = new FeatureBuffer();
        fixed (uint* words = buckets)
        fixed (float* weights = rows)
        {
            var table = new WeightTable(new HashIndex(words, buckets.Length / HashIndex.BucketWords), weights, first.Length, 2);
            Assert.IsTrue(table.IsSound);
            var sink = new FetchingSink(buffer.Writer, table);
            sink.Add(11ul << 32 | 11, 0.5f, 7);
            sink.Add(33ul << 32 | 33, 8, 8);
            table.Find(buffer, 2);
            sink.Add(22ul << 32 | 22, -2, 9);
            sink.Add(11ul << 32 | 11, 1, 4);
            sink.Add(11ul << 32 | 12, 8, 5);
            table.Find(buffer, buffer.Features.Length);
            table.Sum(buffer.Hits, scores);
        }

        return scores;
    }
}
