using StanceML.Attribution;
using StanceML.Text;

namespace StanceML.Tests.Attribution;

[TestClass]
public sealed class HolderWordTableTests
{
    [TestMethod]
    public void Of_WordInTwoLists_GivesBoth()
    {
        var table = new HolderWordTable(3);
        table.Add([11, 0, 12], HolderWordKinds.Office);
        table.Add([12, 13], HolderWordKinds.Crowd);
        Assert.AreEqual(HolderWordKinds.Office, table.Of(11));
        Assert.AreEqual(HolderWordKinds.Office | HolderWordKinds.Crowd, table.Of(12));
        Assert.AreEqual(HolderWordKinds.Crowd, table.Of(13));
    }

    [TestMethod]
    public void Of_WordOfNoList_GivesNone()
    {
        var table = new HolderWordTable(2);
        // Slots are chosen by the low bits, of which these share six: the second is found behind the first, the third nowhere.
        table.Add([64, 128], HolderWordKinds.Speech);
        Assert.AreEqual(HolderWordKinds.Speech, table.Of(128));
        Assert.AreEqual(HolderWordKinds.None, table.Of(192));
        Assert.AreEqual(HolderWordKinds.None, table.Of(64 + (1ul << 14)));
        Assert.AreEqual(HolderWordKinds.None, table.Of(0));
    }

    [TestMethod]
    [DataRow("said", (int)HolderWordKinds.Speech)]
    [DataRow("minister", (int)HolderWordKinds.Office)]
    [DataRow("villagers", (int)(HolderWordKinds.Private | HolderWordKinds.Crowd))]
    [DataRow("we", (int)HolderWordKinds.FirstPerson)]
    [DataRow("our", (int)HolderWordKinds.FirstOwner)]
    [DataRow("xinhua", (int)HolderWordKinds.StateMedium)]
    [DataRow("umbrella", (int)HolderWordKinds.None)]
    public void HolderWords_JoinTheirLists(string word, int kinds) =>
        Assert.AreEqual((HolderWordKinds)kinds, HolderWords.Of(WordHash.Of(word)));

    [TestMethod]
    [DataRow("The envoy said that we must leave.", true)]
    [DataRow("The envoy said that it must leave.", false)]
    [DataRow("", false)]
    public void HolderWords_MayHaveFirstPerson(string text, bool expected)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(text, tokens);
        Assert.AreEqual(expected, HolderWords.MayHaveFirstPerson(tokens.Tokens));
    }

    [TestMethod]
    public void HolderWords_StateMediumHasACountry() =>
        Assert.AreEqual("CN", new Country(HolderWords.StateOfMedium(WordHash.Of("xinhua"))).Code);
}
