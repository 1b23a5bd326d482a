using StanceML.Training;
using StanceML.Training.Evaluation;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class PairedDifferenceTests
{
    [TestMethod]
    public void MacroF1_OneMoreRight_ByHand()
    {
        // First: all right, macro-F1 1. Second: one of two favors answered neutral. F1 against 1, neutral 2*2/(2+3) = 0.8, favor 2/3: mean 0.8222.
        Answer[] first = [At("a", 0, 0), At("b", 1, 1), At("c", 1, 1), At("d", 2, 2), At("e", 2, 2)];
        Answer[] second = [At("a", 0, 0), At("b", 1, 1), At("c", 1, 1), At("d", 2, 2), At("e", 2, 1)];
        Interval difference = PairedDifference.MacroF1(first, second, 500);
        Assert.AreEqual(1 - ((1 + 0.8 + (2 / 3.0)) / 3), difference.Value, 1e-9);
        // Without group e drawn both are equal, so the interval reaches down to 0 but never below.
        Assert.AreEqual(0, difference.Low);
        Assert.IsTrue(difference.High > difference.Value);
    }

    [TestMethod]
    public void MacroF1_OtherLabels_IsRefused() =>
        Assert.ThrowsExactly<ArgumentException>(() => PairedDifference.MacroF1([At("a", 0, 0)], [At("a", 1, 0)], 10));

    private static Answer At(string group, int given, int predicted) =>
        new(group, given, predicted == 0 ? 1 : 0, predicted == 1 ? 1 : 0, predicted == 2 ? 1 : 0, []);
}
