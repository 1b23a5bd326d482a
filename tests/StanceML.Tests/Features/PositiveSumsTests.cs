using StanceML.Features;

namespace StanceML.Tests.Features;

[TestClass]
public sealed class PositiveSumsTests
{
    [TestMethod]
    [DataRow(new[] { 0f, 0, 0, 0 }, new int[0])]
    [DataRow(new[] { 1f, -1, 0, float.Epsilon, 0, 0, 2, float.NaN }, new[] { 0, 3, 6 })]
    public void Next_GivesThoseAboveZeroInOrder(float[] sums, int[] expected) => CollectionAssert.AreEqual(expected, All(sums));

    [TestMethod]
    public void Next_AllOfThirtyTwo_GivesEachOnce()
    {
        float[] sums = new float[32];
        Array.Fill(sums, 0.5f);
        CollectionAssert.AreEqual(Enumerable.Range(0, 32).ToArray(), All(sums));
    }

    private static int[] All(float[] sums)
    {
        var found = new List<int>();
        var positive = new PositiveSums(sums);
        while (positive.Next() is >= 0 and int i)
            found.Add(i);
        return [.. found];
    }
}
