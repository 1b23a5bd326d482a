namespace StanceML.Tests;

[TestClass]
public sealed class TextSpanTests
{
    [TestMethod]
    public void In_InsideTheText_IsTheSubstring() => Assert.AreEqual("Peru", new TextSpan(3, 4).In("to Peru.").ToString());

    [TestMethod]
    public void In_OutsideTheText_Throws() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new TextSpan(3, 4).In("to").ToString());

    [TestMethod]
    public void Numbers_OfLabels_AreFixed()
    {
        Assert.AreEqual((0, 1, 2), ((int)Stance.Against, (int)Stance.Neutral, (int)Stance.Favor));
        Assert.AreEqual((0, 1, 2), ((int)Sentiment.Negative, (int)Sentiment.Neutral, (int)Sentiment.Positive));
    }
}
