using StanceML.Training.Data;
using StanceML.Training.Quality;

namespace StanceML.Tests.Training.Quality;

[TestClass]
public sealed class GroupFoldsTests
{
    [TestMethod]
    public void Assign_NeverSplitsAGroup_AndKeepsFoldsEqual()
    {
        LabelledStatement[] statements = [.. Enumerable.Range(0, 100).Select(i => new LabelledStatement { Id = $"s{i}", Text = "x", Group = i % 3 == 0 ? null : $"g{i / 7}" })];
        int[] folds = GroupFolds.Assign(statements, 5, 1);
        foreach (IGrouping<string?, int> group in statements.Select((s, i) => (s.Group, Fold: folds[i])).Where(pair => pair.Group is not null).GroupBy(pair => pair.Group, pair => pair.Fold))
            Assert.AreEqual(1, group.Distinct().Count(), group.Key);
        Assert.IsTrue(folds.CountBy(fold => fold).All(pair => pair.Value is >= 18 and <= 22));
        CollectionAssert.AreEqual(folds, GroupFolds.Assign(statements, 5, 1));
        CollectionAssert.AreNotEqual(folds, GroupFolds.Assign(statements, 5, 2));
    }
}
