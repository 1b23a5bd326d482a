using StanceML.Training.Quality;

namespace StanceML.Tests.Training.Quality;

[TestClass]
public sealed class KrippendorffAlphaTests
{
    // Krippendorff 2011, section C and D: four observers, twelve units, missing values.
    private static readonly double?[][] s_published =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
        [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];

    [TestMethod]
    [DataRow(AlphaMetric.Nominal, 0.743)]
    [DataRow(AlphaMetric.Ordinal, 0.815)]
    [DataRow(AlphaMetric.Interval, 0.849)]
    public void Compute_PublishedExample_AgreesWithThePaper(AlphaMetric metric, double alpha) =>
        Assert.AreEqual(alpha, KrippendorffAlpha.Compute(s_published, metric), 0.0005);

    [TestMethod]
    public void Compute_TwoObserversBinary_AgreesWithThePaper()
    {
        // Krippendorff 2011, section A: two observers, ten units, binary: alpha 0.095.
        double?[] meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];

        Assert.AreEqual(0.095, KrippendorffAlpha.Compute([meg, owen], AlphaMetric.Nominal), 0.0005);
    }

    [TestMethod]
    public void Compute_NothingToExpect_IsNaN()
    {
        Assert.AreEqual(double.NaN, KrippendorffAlpha.Compute([], AlphaMetric.Nominal));
        Assert.AreEqual(double.NaN, KrippendorffAlpha.Compute([[1, 1], [1, 1]], AlphaMetric.Nominal));
        Assert.AreEqual(double.NaN, KrippendorffAlpha.Compute([[1, null], [null, 2]], AlphaMetric.Nominal));
    }

    [TestMethod]
    public void Compute_PerfectAgreement_IsOne() => Assert.AreEqual(1, KrippendorffAlpha.Compute([[0, 1, 2], [0, 1, 2]], AlphaMetric.Ordinal));
}
