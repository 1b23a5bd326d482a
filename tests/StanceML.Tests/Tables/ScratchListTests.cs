using StanceML.Tables;

namespace StanceML.Tests.Tables;

[TestClass]
public sealed class ScratchListTests
{
    [TestMethod]
    public void Insert_AnywhereInAGrowingList_KeepsTheOrderOfTheFrameworksList()
    {
        var list = new ScratchList<int>();
        var expected = new List<int>();
        for (int i = 0; i < 100; i++)
        {
            int place = i * 7 % (expected.Count + 1);
            list.Insert(place, i);
            expected.Insert(place, i);
        }

        CollectionAssert.AreEqual(expected, list.Span.ToArray());
    }

    [TestMethod]
    public void RemoveAt_FirstMiddleAndLast_ClosesTheGap()
    {
        ScratchList<int> list = Of(1, 2, 3, 4, 5);
        list.RemoveAt(4);
        list.RemoveAt(0);
        list.RemoveAt(1);

        CollectionAssert.AreEqual(new[] { 2, 4 }, list.Span.ToArray());
    }

    [TestMethod]
    public void Clear_ThenAdd_HoldsOnlyTheNew()
    {
        ScratchList<int> list = Of(1, 2, 3);
        list.Clear();
        list.Add(9);

        CollectionAssert.AreEqual(new[] { 9 }, list.Span.ToArray());
    }

    [TestMethod]
    public void Index_BehindTheLastOrBeforeTheFirst_IsRefused()
    {
        ScratchList<int> list = Of(1, 2, 3);
        list.Clear();
        list.Add(9);

        // The room behind the last is still there, with what was dropped.
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => list[1]);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => list.RemoveAt(1));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => list.Insert(2, 0));
    }

    private static ScratchList<int> Of(params int[] items)
    {
        var list = new ScratchList<int>();
        foreach (int item in items)
            list.Add(item);
        return list;
    }
}
