using StanceML.Articles;

namespace StanceML.Tests.Articles;

[TestClass]
public sealed class RepeatFinderTests
{
    [TestMethod]
    [DataRow("Oslo thanks Rome for its help\nOslo thanks Rome for its help", "no yes")]
    [DataRow("OSLO THANKS ROME FOR ITS HELP\n“Oslo thanks Rome for its help.”", "no yes")]
    [DataRow("HomeMy PaperOslo thanks Rome for its help\nOslo thanks Rome for its help", "yes no")]
    [DataRow("Oslo thanks Rome for its help | The Daily\nOslo thanks Rome for its help\nHe left", "yes no no")]
    [DataRow("Oslo thanks Rome for its help\nOslo thanks Rome for its patience", "no no")]
    [DataRow("Oslo left\nRome waits - Oslo left", "no no")]
    [DataRow("---\n***", "no no")]
    public void Find_MarksWhatThePagePrintsTwice(string text, string expected)
    {
        List<TextSpan> sentences = [];
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            sentences.Add(new TextSpan(at, line.Length));
            at += line.Length + 1;
        }

        Assert.AreEqual(expected, string.Join(' ', RepeatFinder.Find(text, sentences).Select(repeat => repeat ? "yes" : "no")));
    }
}
