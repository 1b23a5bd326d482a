using StanceML.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class GroupedSplitTests
{
    [TestMethod]
    public void Folds_NeverSplitAGroup_AndAreAlike()
    {
        List<LabelledStatement> data = SmallData.Statements();
        int[] folds = GroupedSplit.Folds(data, 4, 7);
        foreach (IGrouping<string?, int> group in Enumerable.Range(0, data.Count).GroupBy(i => data[i].Group))
            Assert.AreEqual(1, group.Select(i => folds[i]).Distinct().Count(), group.Key);
        // 144 statements, a third of each stance: 36 a fold, 12 of each stance in it, give or take one group of three.
        for (int fold = 0; fold < 4; fold++)
        {
            LabelledStatement[] own = [.. data.Where((_, i) => folds[i] == fold)];
            Assert.AreEqual(36, own.Length, 3);
            foreach (Stance stance in Enum.GetValues<Stance>())
                Assert.AreEqual(12, own.Count(statement => statement.Targets[0].Stance == stance), 3);
        }
    }

    [TestMethod]
    public void Folds_SameSeed_AreTheSame()
    {
        List<LabelledStatement> data = SmallData.Statements();
        CollectionAssert.AreEqual(GroupedSplit.Folds(data, 5, 3), GroupedSplit.Folds(data, 5, 3));
        CollectionAssert.AreNotEqual(GroupedSplit.Folds(data, 5, 3), GroupedSplit.Folds(data, 5, 4));
    }

    [TestMethod]
    public void Folds_FewerGroupsThanFolds_GivesOneAGroup()
    {
        List<LabelledStatement> data = SmallData.Statements()[..6];
        CollectionAssert.AreEquivalent(new[] { 0, 1 }, GroupedSplit.Folds(data, 5, 1).Distinct().ToArray());
        Assert.ThrowsExactly<TooLittleDataException>(() => GroupedSplit.Folds(data[..3], 5, 1));
        Assert.ThrowsExactly<TooLittleDataException>(() => GroupedSplit.Split(data[..3], 0.5, 1));
    }

    [TestMethod]
    public void Folds_TextsThatRepeat_StayTogether()
    {
        // Each of 60 texts under two ids; the second spelling differs in case and marks only.
        LabelledStatement[] data =
        [
            .. Enumerable.Range(0, 120).Select(i => SmallData.Statement(i, i < 60 ? $"Chile met Peru, day {i}." : $"Chile met Peru day {i - 60}!", "Peru", (Stance)(i % 3), null) with { Group = null }),
        ];
        int[] folds = GroupedSplit.Folds(data, 5, 1);
        for (int i = 0; i < 60; i++)
            Assert.AreEqual(folds[i], folds[i + 60], data[i].Text);
        (_, List<LabelledStatement> test) = GroupedSplit.Split(data, 0.25, 1);
        Assert.AreEqual(0, test.Count % 2);
        CollectionAssert.AreEquivalent(new[] { 0, 1, 2, 3, 4 }, folds.Distinct().ToArray());
    }

    [TestMethod]
    public void Folds_GroupsThatShareAText_AreOneThroughAllTheirStatements()
    {
        // a1 and b1 are one text, b2 and c1 another: the groups a, b and c belong together, d stands alone.
        (string Group, string Text)[] rows = [("a", "One."), ("a", "Two."), ("b", "one"), ("b", "Three."), ("c", "THREE"), ("d", "Four.")];
        LabelledStatement[] data = [.. rows.Select((row, i) => new LabelledStatement { Id = $"{i}", Group = row.Group, Text = row.Text })];
        int[] folds = GroupedSplit.Folds(data, 4, 1);
        Assert.AreEqual(1, folds[..5].Distinct().Count());
        Assert.AreNotEqual(folds[0], folds[5]);
    }

    [TestMethod]
    [DataRow(0.25)]
    [DataRow(0.5)]
    public void Split_KeepsTheShareAndTheGroups(double share)
    {
        List<LabelledStatement> data = SmallData.Statements();
        (List<LabelledStatement> training, List<LabelledStatement> test) = GroupedSplit.Split(data, share, 1);
        Assert.AreEqual(144 * share, test.Count, 3);
        Assert.AreEqual(144, training.Count + test.Count);
        Assert.AreEqual(0, training.Select(statement => statement.Group).Intersect(test.Select(statement => statement.Group)).Count());
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(double.NaN)]
    public void Split_NoShare_IsRefused(double share) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => GroupedSplit.Split(SmallData.Statements(), share, 1));
}
