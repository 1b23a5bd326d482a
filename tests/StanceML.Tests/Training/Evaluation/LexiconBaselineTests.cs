using StanceML.Training.Evaluation;

namespace StanceML.Tests.Training.Evaluating;

[TestClass]
public sealed class LexiconBaselineTests
{
    [TestMethod]
    [DataRow(0, "A terrible massacre destroyed the town.")]
    [DataRow(1, "The train left at noon.")]
    [DataRow(2, "A wonderful victory brought joy and peace.")]
    [DataRow(1, "")]
    public void Answer_FollowsTheWords(int expected, string text) => Assert.AreEqual(expected, new LexiconBaseline().Answer(text));
}
