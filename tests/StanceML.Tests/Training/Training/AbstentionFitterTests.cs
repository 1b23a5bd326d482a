using StanceML.Training;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class AbstentionFitterTests
{
    // Surest first: right, right, wrong, right, wrong. Precision 1, 1, 2/3, 3/4, 3/5.
    private static readonly (float, bool)[] Answers = [(0.6f, true), (0.9f, true), (0.5f, false), (0.8f, true), (0.7f, false)];

    [TestMethod]
    [DataRow(1f, 0.8f)]
    [DataRow(0.75f, 0.6f)]
    [DataRow(0.5f, 0.5f)]
    public void Fit_GivesTheLowestThresholdThatReachesThePrecision(float precision, float expected) =>
        Assert.AreEqual(expected, AbstentionFitter.Fit(Answers, precision));

    [TestMethod]
    public void Fit_PrecisionOutOfReach_KeepsTheSurestOnly() =>
        Assert.AreEqual(0.9f, AbstentionFitter.Fit([(0.9f, false), (0.5f, true)], 0.99f));
}
