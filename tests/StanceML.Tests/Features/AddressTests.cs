using System.Text;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;

namespace StanceML.Tests.Features;

[TestClass]
public sealed class AddressTests
{
    [TestMethod]
    [DataRow("Chile, you let us down.", "you")]
    [DataRow("Shame on you, Chile!", "you")]
    [DataRow("Enough. Chile, stop your raids.", "your")]
    [DataRow("chile, u broke my heart", "u")]
    [DataRow("In Chile, you pay by card.", "")]
    [DataRow("We told you that Chile, like Peru, votes.", "")]
    [DataRow("Chile, Peru and Ghana vote.", "")]
    [DataRow("Chile, where rain is rare. You pay for water.", "")]
    [DataRow("Chile thanked you.", "")]
    public void PronounOf_Country_IsTheWordForTheOneSpokenTo(string text, string expected)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        FoundMention first = frame.Analysis.Mentions.Mentions[0];
        int found = Address.PronounOf(frame.Analysis, new TokenSpan(first.FirstToken, first.EndToken - 1));
        Assert.AreEqual(expected, found < 0 ? "" : Encoding.UTF8.GetString(frame.Analysis.Tokens.Folded(found)));
    }
}
