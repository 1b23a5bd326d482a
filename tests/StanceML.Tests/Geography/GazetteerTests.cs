namespace StanceML.Tests.Geography;

[TestClass]
public sealed class GazetteerTests
{
    [TestMethod]
    [DataRow("Russia accused the U.S. of breaking the truce.", "RU US")]
    [DataRow("They told us that the US would leave.", "US")]
    [DataRow("Turkish troops met Greeks near the border.", "TR GR")]
    [DataRow("Ankara’s envoy thanked the Kremlin.", "TR RU")]
    [DataRow("President Xi called Mr Trump.", "CN US")]
    [DataRow("A Sino-Indian summit", "CN IN")]
    [DataRow("The Bosnia-Herzegovina talks", "BA")]
    [DataRow("NATO met.", "")]
    [DataRow("The team trained in Moscow.", "")]
    public void Find_CountsCountries(string text, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', Gazetteer.Default.Find(text).Where(m => m.Counts).Select(m => m.Country.Code)));

    [TestMethod]
    public void Find_IntoSpan_SaysHowManyThereAre()
    {
        var mentions = new Mention[1];
        int count = Gazetteer.Default.Find("France and Germany", mentions);
        Assert.AreEqual(2, count);
        Assert.AreEqual("France", mentions[0].Span.In("France and Germany").ToString());
    }
}
