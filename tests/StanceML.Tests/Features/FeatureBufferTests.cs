using StanceML.Features;

namespace StanceML.Tests.Features;

[TestClass]
public sealed class FeatureBufferTests
{
    [TestMethod]
    public void AddIf_TakesWhatIsThere_InOrderAndThroughGrowth()
    {
        var buffer = new FeatureBuffer();
        FeatureBuffer.Sink sink = buffer.Writer;
        var expected = new List<Feature>();
        for (int i = 0; i < 2_000; i++)
        {
            bool isThere = i % 3 != 1;
            sink.AddIf(isThere, (ulong)i, i / 2f, i);
            if (isThere)
                expected.Add(new Feature((ulong)i, i / 2f, i));
        }

        CollectionAssert.AreEqual(expected, buffer.Features.ToArray());
    }
}
