using StanceML.Tables;

namespace StanceML.Tests.Tables;

[TestClass]
public sealed class TruthTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Numbers_SayWhatTheTruthSays(bool truth)
    {
        Assert.AreEqual(truth ? 1 : 0, Truth.Bit(truth));
        Assert.AreEqual(truth ? ulong.MaxValue : 0, Truth.Mask(truth));
        Assert.AreEqual(truth ? 3ul : 1ul << 63, Truth.Choose(truth, 3, 1ul << 63));
    }
}
