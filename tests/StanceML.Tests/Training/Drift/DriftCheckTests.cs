using StanceML.Training.Drift;

namespace StanceML.Tests.Training.Drift;

[TestClass]
public sealed class DriftCheckTests
{
    private static readonly string[] Places = ["Chile", "Peru", "Oman", "Qatar", "Spain", "Italy", "Kenya", "Ghana"];
    private static readonly string[] Verbs = ["thanked", "met", "condemned", "visited", "warned", "praised", "blamed", "joined"];
    private static readonly string[] Ends = ["after talks in the capital", "on Monday", "over the new tariff on steel, officials said", "", "for the help it gave last winter when the rivers rose"];

    [TestMethod]
    public void Distance_ByHand()
    {
        // After 2: one of four below against three of four.
        Assert.AreEqual(0.5, KolmogorovSmirnov.Distance([1, 3, 5, 7], [0, 1, 2, 9]), 1e-12);
        Assert.AreEqual(0, KolmogorovSmirnov.Distance([1, 1, 2], [1, 1, 2]), 1e-12);
        Assert.AreEqual(1, KolmogorovSmirnov.Distance([1, 2], [3, 4]), 1e-12);
    }

    [TestMethod]
    public void PValue_MatchesTheTable()
    {
        // The 5% point of two large samples is 1.358 sqrt((a + b) / (a b)).
        Assert.AreEqual(0.05, KolmogorovSmirnov.PValue(1.358 * Math.Sqrt(2.0 / 100_000), 100_000, 100_000), 0.001);
        Assert.AreEqual(1, KolmogorovSmirnov.PValue(0, 50, 50));
    }

    [TestMethod]
    public void Run_SameKind_IsSilentInNinetyFiveOfAHundred()
    {
        var random = new Random(3);
        string[] reference = [.. Enumerable.Range(0, 600).Select(_ => News(random))];
        int alarms = Enumerable.Range(0, 100).Count(_ => DriftCheck.Run(reference, [.. Enumerable.Range(0, 200).Select(_ => News(random))], StanceModel.Default).Drifted);
        Assert.IsLessThanOrEqualTo(5, alarms);
    }

    [TestMethod]
    public void Run_Tweets_Alarms()
    {
        var random = new Random(5);
        DriftReport report = DriftCheck.Run(
            Enumerable.Range(0, 600).Select(_ => News(random)), Enumerable.Range(0, 200).Select(_ => $"omg @user{random.Next(99)} {Places[random.Next(8)].ToLowerInvariant()} lol #{Places[random.Next(8)]} smh"), StanceModel.Default);
        Assert.IsTrue(report.Drifted);
        Assert.IsTrue(report.Measures.Single(measure => measure.Name == "tags and addresses").Drifted);
    }

    [TestMethod]
    public void Run_TooFew_SaysSo()
    {
        // Twelve properties: p must fall below 0.05 / 12 = 0.0042. Of one statement it stays above 0.09, of forty it does not.
        var random = new Random(7);
        string[] reference = [.. Enumerable.Range(0, 100).Select(_ => News(random))];
        Assert.IsFalse(DriftCheck.Run(reference, ["omg lol"], StanceModel.Default).CanTell);
        Assert.IsTrue(DriftCheck.Run(reference, [.. Enumerable.Range(0, 40).Select(_ => News(random))], StanceModel.Default).CanTell);
    }

    [TestMethod]
    public void Run_NothingToCompare_SaysSo() =>
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => DriftCheck.Run(["Chile thanked Peru."], ["", "..."], StanceModel.Default)).Message, "The stream holds no words");

    private static string News(Random random) =>
        $"{Places[random.Next(8)]} {Verbs[random.Next(8)]} {Places[random.Next(8)]} {Ends[random.Next(5)]}.";
}
