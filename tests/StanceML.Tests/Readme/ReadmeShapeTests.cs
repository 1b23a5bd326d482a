using StanceML.Training.Evaluation;

namespace StanceML.Tests.Readme;

/// <summary>The front page stays short, its links lead somewhere, and the places that tools write into are there.</summary>
[TestClass]
public sealed class ReadmeShapeTests
{
    private const int MostLines = 250;

    [TestMethod]
    public void FrontPage_IsShort() => Assert.IsLessThan(MostLines, Page.Front.Text.Count(c => c == '\n'));

    [TestMethod]
    [DataRow(ReadmeFigures.Begin, ReadmeFigures.End)]
    [DataRow("<!-- speed: begin -->", "<!-- speed: end -->")]
    [DataRow("<!-- retraining: begin -->", "<!-- retraining: end -->")]
    public void FrontPage_HasThePlacesOfItsFigures(string begin, string end)
    {
        int from = Page.Front.Text.IndexOf(begin, StringComparison.Ordinal), to = Page.Front.Text.IndexOf(end, StringComparison.Ordinal);
        Assert.IsTrue(from >= 0 && to > from, begin);
    }

    [TestMethod]
    public void Links_LeadToFiles()
    {
        foreach (Page page in Page.All)
        {
            foreach (string link in page.Links())
            {
                string path = Path.Combine(page.Folder, link.Split('#')[0]);
                Assert.IsTrue(File.Exists(path) || Directory.Exists(path), $"{page.Name}: {link} leads nowhere.");
            }
        }
    }
}
