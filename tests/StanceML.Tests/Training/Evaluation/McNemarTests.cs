using StanceML.Training.Evaluation;

namespace StanceML.Tests.Training.Evaluating;

[TestClass]
public sealed class McNemarTests
{
    [TestMethod]
    // 2 (C(10,0) + C(10,1)) / 2^10 = 22 / 1024.
    [DataRow(1, 9, 0.021484375)]
    // 2 * 1 / 2^6.
    [DataRow(0, 6, 0.03125)]
    // 2 (1 + 5 + 10 + 10 ...) runs over the middle: certainly no difference.
    [DataRow(3, 3, 1.0)]
    [DataRow(0, 0, 1.0)]
    public void PValue_FewRows_IsExact(int first, int second, double expected)
    {
        Assert.AreEqual(expected, McNemar.PValue(first, second), 1e-12);
        Assert.AreEqual(expected, McNemar.PValue(second, first), 1e-12);
    }

    [TestMethod]
    // (|570 - 430| - 1)^2 / 1000 = 19.321; the exact test has 1.1e-5 as well.
    [DataRow(570, 430, 1.1e-5, 1e-6)]
    // (|531 - 470| - 1)^2 / 1001 = 3.596; the exact test has 0.05785.
    [DataRow(470, 531, 0.0579, 1e-4)]
    // (|560 - 441| - 1)^2 / 1001 = 13.910, p = 1.917e-4.
    [DataRow(560, 441, 1.917e-4, 1e-6)]
    public void PValue_ManyRows_AgreesWithChiSquare(int first, int second, double expected, double tolerance) =>
        Assert.AreEqual(expected, McNemar.PValue(first, second), tolerance);

    [TestMethod]
    public void PValue_NegativeCount_Throws() => Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => McNemar.PValue(-1, 2));
}
