namespace StanceML.Tests.Articles;

[TestClass]
public sealed class StanceMatrixTests
{
    private static readonly Country Chile = Country.Parse("CL"), Peru = Country.Parse("PE"), Oman = Country.Parse("OM");

    [TestMethod]
    public void Of_CountsAndAverages()
    {
        StanceMatrix matrix = StanceMatrix.Of([Judged(Chile, Peru, 0.8f, 0.1f), Judged(Chile, Peru, 0.1f, 0.7f), Judged(Chile, Oman, 0.1f, 0.2f)]);
        MatrixCell cell = matrix[Holder.Of(Chile), Peru]!;
        Assert.AreEqual((1, 0, 1), (cell.Against, cell.Neutral, cell.Favor));
        // Polarities -0.7 and +0.6: mean -0.05, deviation 1.3 / sqrt 2.
        Assert.AreEqual(-0.05, cell.Polarity, 1e-6);
        Assert.AreEqual(1.3 / Math.Sqrt(2), cell.PolarityDeviation, 1e-6);
        // t for one degree of freedom is 12.706; half of the interval would be 8.26, so it is cut.
        Assert.AreEqual(new PolarityInterval(-1, 1), cell.Interval);
        Assert.IsNull(matrix[Holder.Of(Chile), Oman]!.Interval);
        Assert.IsNull(matrix[Holder.Of(Oman), Chile]);
    }

    [TestMethod]
    public void Interval_FollowsStudent()
    {
        // Polarities 0.1, 0.2, 0.3, 0.4: mean 0.25, deviation 0.129099, t(3) = 3.182: half = 0.205396.
        StanceMatrix matrix = StanceMatrix.Of(new[] { 0.1f, 0.2f, 0.3f, 0.4f }.Select(polarity => Judged(Chile, Peru, 0.2f, 0.2f + polarity)));
        PolarityInterval interval = matrix[Holder.Of(Chile), Peru]!.Interval!.Value;
        Assert.AreEqual(0.25 - 0.205396, interval.Low, 1e-5);
        Assert.AreEqual(0.25 + 0.205396, interval.High, 1e-5);
    }

    [TestMethod]
    public void Of_LeavesOutAHolderOfItself() =>
        Assert.AreEqual(0, StanceMatrix.Of([Judged(Chile, Chile, 0.9f, 0.05f)]).Cells.Length);

    [TestMethod]
    public void Merge_IsTheMatrixOfAllJudgements()
    {
        Judgement[] judgements = [.. Enumerable.Range(0, 20).Select(i => Judged(i % 3 == 0 ? Chile : Oman, Peru, 0.04f * i, 0.9f - (0.04f * i)))];
        StanceMatrix whole = StanceMatrix.Of(judgements);
        StanceMatrix merged = StanceMatrix.Merge([StanceMatrix.Of(judgements[..7]), StanceMatrix.Of(judgements[7..8]), StanceMatrix.Of([]), StanceMatrix.Of(judgements[8..])]);
        Assert.AreEqual(whole.Cells.Length, merged.Cells.Length);
        foreach ((MatrixCell expected, MatrixCell actual) in whole.Cells.Zip(merged.Cells))
        {
            Assert.AreEqual((expected.Holder, expected.Target, expected.Against, expected.Neutral, expected.Favor), (actual.Holder, actual.Target, actual.Against, actual.Neutral, actual.Favor));
            Assert.AreEqual(expected.Polarity, actual.Polarity, 1e-9);
            Assert.AreEqual(expected.PolarityDeviation, actual.PolarityDeviation, 1e-9);
        }
    }

    private static Judgement Judged(Country holder, Country target, float against, float favor) => new()
    {
        Target = target,
        Mentions = [],
        Probabilities = new StanceProbabilities(against, 1 - against - favor, favor),
        IsDecided = true,
        Holder = Holder.Of(holder),
    };
}
