using CsCheck;
using StanceML.Articles;

namespace StanceML.Tests.Articles;

[TestClass]
public sealed class SentenceSplitterTests
{
    [TestMethod]
    [DataRow("One. Two.", "One.|Two.")]
    [DataRow("Mr. Lund met Gen. Ode. They left.", "Mr. Lund met Gen. Ode.|They left.")]
    [DataRow("The U.S. envoy left. He said 3.5 was enough.", "The U.S. envoy left.|He said 3.5 was enough.")]
    [DataRow("“We go.” They went.", "“We go.”|They went.")]
    [DataRow("A headline\nA sentence.", "A headline|A sentence.")]
    [DataRow("A line that was broken in its middle, because the page\nwas narrow. Next.", "A line that was broken in its middle, because the page\nwas narrow.|Next.")]
    [DataRow("Wait… Really?! Yes.", "Wait…|Really?!|Yes.")]
    [DataRow("He met George W. Bush. They spoke.", "He met George W. Bush.|They spoke.")]
    [DataRow("They flew to the U.S. The talks failed.", "They flew to the U.S.|The talks failed.")]
    [DataRow("It ended at 5 p.m. He left.", "It ended at 5 p.m.|He left.")]
    [DataRow("They signed Art. 5. No. 10 agreed.", "They signed Art. 5.|No. 10 agreed.")]
    [DataRow("The answer was no. Oslo left.", "The answer was no.|Oslo left.")]
    [DataRow("WASHINGTON, D.C. — The talks failed.", "WASHINGTON, D.C. — The talks failed.")]
    [DataRow("OSLO, Nov. 15 (NTB) - Talks failed. Riga left.", "OSLO, Nov. 15 (NTB) - Talks failed.|Riga left.")]
    [DataRow("“Why now?” Mr Lund asked. Nobody knew.", "“Why now?” Mr Lund asked.|Nobody knew.")]
    [DataRow("“Stop!” he said. “Now.”", "“Stop!” he said.|“Now.”")]
    [DataRow("He waited ... and left. (Nobody saw.) Good.", "He waited ... and left.|(Nobody saw.)|Good.")]
    [DataRow("- Oslo thanks Rome\n- Riga leaves\n• Malta stays", "Oslo thanks Rome|Riga leaves|Malta stays")]
    [DataRow("1. Oslo thanks Rome.\n2) Riga leaves\n(c) Malta stays", "Oslo thanks Rome.|Riga leaves|Malta stays")]
    [DataRow("GEN. LUND SPEAKS. OSLO LISTENS.", "GEN. LUND SPEAKS.|OSLO LISTENS.")]
    [DataRow("Home\r\nNews\r\n\r\nOslo thanks Rome", "Home|News|Oslo thanks Rome")]
    [DataRow(" \n\t\n", "")]
    [DataRow("...", "...")]
    [DataRow("", "")]
    public void Split_FindsSentences(string text, string expected) =>
        Assert.AreEqual(expected, string.Join('|', SentenceSplitter.Split(text).Select(span => span.In(text).ToString())));

    [TestMethod]
    public void Split_WrappedParagraphs_AreJoined()
    {
        const string text = """
            Envoys thank hosts

            The envoys of five states met on the shore of the lake and thanked
            President Lund for his patience. They will meet again in the spring, when
            Malta takes the chair.

            Nobody expects that the old quarrel over the strait will be settled by
            Easter.
            """;
        CollectionAssert.AreEqual(new[] { 0, 20 }, SentenceSplitter.Split(text).Select(span => span.Start).Take(2).ToArray());
        Assert.AreEqual(4, SentenceSplitter.Split(text).Count);
    }

    [TestMethod]
    public void Split_HeadlinesBelowEachOther_StayApart()
    {
        const string text = """
            Envoys of five states thank the hosts of the talks on the lake
            Malta takes the chair
            Old quarrel over the strait may be settled by Easter, envoys say
            Riga waits
            """;
        Assert.AreEqual(4, SentenceSplitter.Split(text).Count);
    }

    [TestMethod]
    public void Split_TextWithoutEnd_IsCutBetweenWords()
    {
        string text = string.Concat(Enumerable.Repeat("Oslo and ", 2000));
        List<TextSpan> sentences = SentenceSplitter.Split(text);
        Assert.IsTrue(sentences.All(span => span.Length <= SentenceSplitter.MaxLength));
        Assert.AreEqual(text.TrimEnd(), string.Join(' ', sentences.Select(span => span.In(text).ToString())));
    }

    [TestMethod]
    public void Split_AnyText_GivesOrderedSpansInside() => Gen.String[Gen.Char["ab AB.?!…\"”’-\r\n1)(•\ud800\udc00"], 0, 60].Sample(text =>
    {
        int at = 0;
        foreach (TextSpan span in SentenceSplitter.Split(text))
        {
            Assert.IsTrue(span.Start >= at && span.Length > 0 && span.End <= text.Length);
            at = span.End;
        }
    });
}
