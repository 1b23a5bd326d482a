using StanceML.Training.Quality;

namespace StanceML.Tests.Training.Quality;

[TestClass]
public sealed class ConfidentLearningTests
{
    [TestMethod]
    public void Rank_SmallExample_ByHand()
    {
        // Thresholds: class 0 has rows 0, 1, 4: (0.9 + 0.7 + 0.2) / 3 = 0.6; class 1 has rows 2, 3: (0.8 + 0.6) / 2 = 0.7.
        double[][] p = [[0.9, 0.1], [0.7, 0.3], [0.2, 0.8], [0.4, 0.6], [0.2, 0.8]];
        ConfidentLearning found = ConfidentLearning.Rank(p, [0, 0, 1, 1, 0]);

        Assert.AreEqual(0.6, found.Thresholds[0], 1e-12);
        Assert.AreEqual(0.7, found.Thresholds[1], 1e-12);
        // Row 3 is confident of neither class.
        Assert.AreEqual((2, 1, 0, 1), (found.ConfidentJoint[0, 0], found.ConfidentJoint[0, 1], found.ConfidentJoint[1, 0], found.ConfidentJoint[1, 1]));
        Assert.AreEqual(1, found.ErrorCount);
        Assert.AreEqual((4, 0, 1, true), (found.Ranking[0].Index, found.Ranking[0].Given, found.Ranking[0].Suggested, found.Ranking[0].IsProbableError));
        Assert.AreEqual(-0.6, found.Ranking[0].Margin, 1e-12);
        Assert.AreEqual(3, found.Ranking[1].Index);
    }

    [TestMethod]
    public void Rank_FivePercentFlipped_FindsMostInTheTopTenth()
    {
        const int Rows = 4000;
        var random = new Random(7);
        double[][] p = new double[Rows][];
        int[] labels = new int[Rows];
        bool[] flipped = new bool[Rows];
        for (int i = 0; i < Rows; i++)
        {
            // A model that is right in about five of six cases.
            int truth = random.NextDouble() < 0.6 ? 1 : random.Next(2) * 2;
            double[] scores = [.. Enumerable.Range(0, 3).Select(j => Math.Exp((j == truth ? 2.4 : 0) + (1.2 * Normal(random))))];
            p[i] = [.. scores.Select(s => s / scores.Sum())];
            flipped[i] = random.NextDouble() < 0.05;
            labels[i] = flipped[i] ? (truth + 1 + random.Next(2)) % 3 : truth;
        }

        ConfidentLearning found = ConfidentLearning.Rank(p, labels);
        int hits = found.Ranking.Take(Rows / 10).Count(issue => flipped[issue.Index]);

        Assert.IsGreaterThanOrEqualTo(0.6, hits / (double)flipped.Count(f => f));
    }

    [TestMethod]
    public void Rank_UnequalLengths_Throws() =>
        Assert.ThrowsExactly<ArgumentException>(() => ConfidentLearning.Rank([[0.5, 0.5]], [0, 1]));

    [TestMethod]
    public void Rank_Nothing_IsEmpty() => Assert.IsEmpty(ConfidentLearning.Rank([], []).Ranking);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
