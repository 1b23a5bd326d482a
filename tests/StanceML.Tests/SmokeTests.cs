namespace StanceML.Tests;

[TestClass]
public sealed class SmokeTests
{
    [TestMethod]
    public void Machine_IsLittleEndian() => Assert.AreEqual(1, BitConverter.GetBytes(1)[0]);
}
