using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Tests.Lexicons;

[TestClass]
public sealed class WordUsesTests
{
    [TestMethod]
    [DataRow("table", (uint)(WordClasses.Noun | WordClasses.PluralNoun), (int)WordUse.Noun)]
    [DataRow("grim", (uint)WordClasses.Adjective, (int)WordUse.Adjective)]
    [DataRow("hostile", (uint)(WordClasses.Adjective | WordClasses.Noun), (int)WordUse.Open)]
    [DataRow("strike", (uint)(WordClasses.Noun | WordClasses.VerbBase), (int)WordUse.Open)]
    [DataRow("soon", (uint)WordClasses.Adverb, (int)WordUse.Adverb)]
    [DataRow("not", (uint)(WordClasses.Negation | WordClasses.Adverb), (int)WordUse.Negation)]
    [DataRow("since", (uint)(WordClasses.Preposition | WordClasses.Subordinator), (int)WordUse.Preposition)]
    [DataRow("may", (uint)(WordClasses.Modal | WordClasses.Noun), (int)WordUse.Modal)]
    [DataRow("had", (uint)(WordClasses.Have | WordClasses.Modal), (int)WordUse.Have)]
    [DataRow("that", (uint)(WordClasses.Determiner | WordClasses.Relative), (int)WordUse.That)]
    [DataRow("unlisted", (uint)WordClasses.None, (int)WordUse.Open)]
    public void Of_WordAndClasses_IsTheFirstThatFits(string word, uint classes, int use) =>
        Assert.AreEqual((WordUse)use, WordUses.Of(WordHash.Of(word), (WordClasses)classes));
}
