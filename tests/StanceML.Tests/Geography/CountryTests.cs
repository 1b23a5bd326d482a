using System.Text.Json;

namespace StanceML.Tests.Geography;

[TestClass]
public sealed class CountryTests
{
    [TestMethod]
    public void Parse_ReadsCodes()
    {
        Assert.AreEqual("TR", Country.Parse("tr").Code);
        Assert.AreEqual("Turkey", Country.Parse("TR").Name);
        Assert.AreEqual("TUR", Country.Parse("TR").Alpha3);
        Assert.IsFalse(Country.TryParse("QQ", out Country none));
        Assert.IsTrue(none.IsNone);
        Assert.ThrowsExactly<FormatException>(() => Country.Parse("Turkey"));
    }

    [TestMethod]
    [DataRow("UK", "'UK' is no country code. Expected GB, its code in ISO 3166-1.")]
    [DataRow("el", "'el' is no country code. Expected GR, its code in ISO 3166-1.")]
    [DataRow("USA", "'USA' is no country code. Expected US, its code in ISO 3166-1.")]
    [DataRow("QQ", "'QQ' is no country code. Expected a two-letter code of ISO 3166-1, EU or XK.")]
    public void Parse_OfNoCode_SaysWhatWasMeant(string code, string message) =>
        Assert.AreEqual(message, Assert.ThrowsExactly<FormatException>(() => Country.Parse(code)).Message);

    [TestMethod]
    public void Parse_PassesOverSpaces() => Assert.AreEqual("US", Country.Parse(" us ").Code);

    [TestMethod]
    public void Default_IsNone()
    {
        Country none = default;
        Assert.AreEqual("", none.Code);
        Assert.AreEqual("", none.Name);
        Assert.AreEqual(none, new Country());
        Assert.IsLessThan(0, none.CompareTo(Country.Parse("AD")));
    }

    [TestMethod]
    public void Json_IsTheCode()
    {
        Country[] countries = [Country.Parse("XK"), default];
        string json = JsonSerializer.Serialize(countries);
        Assert.AreEqual("[\"XK\",null]", json);
        Assert.IsTrue(countries.SequenceEqual(JsonSerializer.Deserialize<Country[]>(json)!));
        Assert.ThrowsExactly<JsonException>(() => JsonSerializer.Deserialize<Country>("\"QQ\""));
        var byCountry = new Dictionary<Country, int> { [Country.Parse("FR")] = 1 };
        Assert.AreEqual("{\"FR\":1}", JsonSerializer.Serialize(byCountry));
    }
}
