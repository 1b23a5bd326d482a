using StanceML.Training.Evaluation;

namespace StanceML.Tests.Training.Evaluating;

[TestClass]
public sealed class HeadEvaluationTests
{
    private static readonly string[] Labels = ["against", "neutral", "favor"];

    [TestMethod]
    public void Measures_SmallExample_ByHand()
    {
        // Given 0 0 1 2, answered 0 1 1 2: F1 = 2/3, 2/3, 1.
        HeadEvaluation head = Head((0, 0, 0.9f, "a"), (0, 1, 0.6f, "b"), (1, 1, 0.8f, "c"), (2, 2, 0.7f, "d"));
        Assert.AreEqual(0.75, head.Accuracy.Value, 1e-12);
        Assert.AreEqual(7.0 / 9, head.MacroF1.Value, 1e-12);
        Assert.AreEqual(2.0 / 3, head.F1(0).Value, 1e-12);
        // Always the first class: two of four right.
        Assert.AreEqual(0.5, head.Majority.Accuracy, 1e-12);
    }

    [TestMethod]
    public void Reliability_IsByBinOfConfidence()
    {
        HeadEvaluation head = Head((0, 0, 0.92f, "a"), (0, 1, 0.94f, "b"), (1, 1, 0.55f, "c"));
        ReliabilityBin[] bins = [.. head.Reliability()];
        Assert.AreEqual(2, bins.Length);
        Assert.AreEqual((0.5, 1, 1.0), (bins[0].Low, bins[0].Count, bins[0].Accuracy));
        Assert.AreEqual((0.9, 2, 0.5), (bins[1].Low, bins[1].Count, bins[1].Accuracy));
        // (1 * |1 - 0.55| + 2 * |0.5 - 0.93|) / 3.
        Assert.AreEqual((0.45 + 0.86) / 3, head.CalibrationError, 1e-6);
    }

    [TestMethod]
    public void CalibrationErrorByChance_IsThatOfACalibratedModel()
    {
        // Alone in its bin, an answer of confidence p is off by 1 - p in p of the draws and by p in the others: 2p(1 - p).
        HeadEvaluation head = Head((0, 0, 0.65f, "a"), (0, 1, 0.95f, "b"));
        Assert.AreEqual(((2 * 0.65 * 0.35) + (2 * 0.95 * 0.05)) / 2, head.CalibrationErrorByChance, 0.01);
        Assert.AreEqual(head.CalibrationErrorByChance, Head((0, 0, 0.65f, "a"), (0, 1, 0.95f, "b")).CalibrationErrorByChance);
        Assert.AreEqual(double.NaN, Head().CalibrationErrorByChance);
    }

    [TestMethod]
    public void Coverage_TakesTheSurestFirst()
    {
        HeadEvaluation head = Head((0, 0, 0.9f, "a"), (1, 1, 0.8f, "b"), (2, 1, 0.7f, "c"), (1, 0, 0.6f, "d"));
        (double Coverage, double Accuracy)[] curve = [.. head.CoverageCurve()];
        Assert.AreEqual((0.25, 1.0), curve[0]);
        Assert.AreEqual((1.0, 0.5), curve[^1]);
        Assert.AreEqual(2.0 / 3, head.AccuracyAt(0.75), 1e-12);
    }

    [TestMethod]
    public void Intervals_DrawWholeGroups()
    {
        HeadEvaluation six = Head([.. Enumerable.Range(0, 6).Select(i => (i % 3, 0, 0.9f, $"g{i}"))]);
        Assert.IsTrue(six.Accuracy.Low < six.Accuracy.Value && six.Accuracy.Value < six.Accuracy.High);
        Assert.IsTrue(six.F1(0).Low <= six.F1(0).Value && six.F1(0).Value <= six.F1(0).High);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(5)]
    public void Intervals_OfFewGroups_AreNotDrawn(int groups)
    {
        // Every resample of one group is the same: no width, which is no certainty.
        HeadEvaluation head = Head([.. Enumerable.Range(0, 60).Select(i => (i % 3, i % 2, 0.9f, $"g{i % groups}"))]);
        Assert.IsFalse(head.MacroF1.HasBounds);
        Assert.AreEqual("0.333 (no interval)", head.Accuracy.ToString());
        HeadComparison difference = ModelComparison.Compare(head, Head([.. Enumerable.Range(0, 60).Select(i => (i % 3, i % 3, 0.9f, $"g{i % groups}"))]));
        Assert.IsFalse(difference.CanTell || difference.IsBetter || difference.IsWorse);
        Assert.AreEqual(2.0 / 3, difference.Accuracy.Value, 1e-12);
    }

    [TestMethod]
    public void Measures_OfNothing_AreNoFigures()
    {
        HeadEvaluation head = Head();
        Assert.AreEqual("-", head.MacroF1.ToString());
        Assert.AreEqual("-", head.Accuracy.ToString());
        Assert.AreEqual(double.NaN, head.CalibrationError);
        Assert.AreEqual(double.NaN, head.AccuracyAt(0.8));
    }

    [TestMethod]
    public void Slices_HaveIntervals_AndMacroF1OnlyWithAllClasses()
    {
        HeadEvaluation head = Head((0, 0, 0.9f, "a"), (1, 1, 0.9f, "b"), (2, 1, 0.9f, "c"));
        SliceScore[] slices = [.. head.SliceScores(1)];
        SliceScore all = slices.Single(slice => slice.Name == "all=yes"), first = slices.Single(slice => slice.Name == "given=0");
        Assert.IsNotNull(all.MacroF1);
        Assert.IsNull(first.MacroF1);
        Assert.AreEqual(1.0, first.Accuracy.Value);
        Assert.AreEqual(1, head.SliceScores(2).Count());
    }

    [TestMethod]
    public void WorstErrors_AreTheMostConfidentFirst()
    {
        HeadEvaluation head = Head((0, 1, 0.6f, "a"), (0, 1, 0.9f, "b"), (1, 1, 0.95f, "c"));
        CollectionAssert.AreEqual(new[] { "b", "a" }, head.WorstErrors(5).Select(error => error.Group).ToArray());
        Assert.AreEqual(1, head.WorstErrors(1).Count());
    }

    [TestMethod]
    public void Compare_CountsPairsAndTheDifference()
    {
        HeadEvaluation a = Head((0, 0, 0.9f, "a"), (1, 0, 0.9f, "b"), (2, 2, 0.9f, "c"), (1, 1, 0.9f, "d"), (0, 0, 0.9f, "e"), (2, 2, 0.9f, "f"));
        HeadEvaluation b = Head((0, 0, 0.9f, "a"), (1, 1, 0.9f, "b"), (2, 1, 0.9f, "c"), (1, 1, 0.9f, "d"), (0, 0, 0.9f, "e"), (2, 2, 0.9f, "f"));
        HeadComparison same = ModelComparison.Compare(a, a), other = ModelComparison.Compare(a, b);
        Assert.AreEqual((0, 0), (same.OnlyFirst, same.OnlySecond));
        Assert.AreEqual(new Interval(0, 0, 0), same.MacroF1);
        Assert.AreEqual((1, 1), (other.OnlyFirst, other.OnlySecond));
        Assert.AreEqual(0, other.Accuracy.Value, 1e-12);
        Assert.AreEqual(b.MacroF1.Value - a.MacroF1.Value, other.MacroF1.Value, 1e-12);
        Assert.AreEqual(1, other.PValue);
    }

    [TestMethod]
    public void Compare_EverythingWrong_IsWorse()
    {
        (int, int, float, string)[] rows = [.. Enumerable.Range(0, 60).Select(i => (i % 3, i % 3, 0.9f, $"g{i}"))];
        HeadEvaluation right = Head(rows), wrong = Head([.. rows.Select(row => (row.Item1, (row.Item1 + 1) % 3, row.Item3, row.Item4))]);
        Assert.IsTrue(ModelComparison.Compare(right, wrong).IsWorse);
        Assert.IsTrue(ModelComparison.Compare(wrong, right).IsBetter);
    }

    private static HeadEvaluation Head(params (int Given, int Answered, float Confidence, string Group)[] rows) => new("stance", Labels,
    [
        .. rows.Select(row => new Answer(row.Group, row.Given, P(0, row.Answered, row.Confidence), P(1, row.Answered, row.Confidence), P(2, row.Answered, row.Confidence), ["all=yes", $"given={row.Given}"])),
    ]);

    private static float P(int label, int answered, float confidence) => label == answered ? confidence : (1 - confidence) / 2;
}
