using StanceML.Text;

namespace StanceML.Tests.Text;

[TestClass]
public sealed class WordHashTests
{
    [TestMethod]
    public void OfSixteen_EveryLength_IsTheHashOfTheBytes()
    {
        byte[] letters = "abcdefghijklmnop"u8.ToArray();
        ulong low = BitConverter.ToUInt64(letters, 0), high = BitConverter.ToUInt64(letters, 8);
        for (int length = 1; length < 16; length++)
            Assert.AreEqual(WordHash.Of(letters.AsSpan(0, length)), WordHash.OfSixteen(low, high, length), $"{length} letters");
    }
}
