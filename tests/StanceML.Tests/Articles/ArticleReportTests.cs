using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StanceML.Tests.Articles;

[TestClass]
public sealed class ArticleReportTests
{
    private const string Article = "Chile condemns Peru\n\nChile condemned Peru on Monday for what it called an attack. Oman thanked Qatar & \"friends\" for their help.\n\nA <script>alert(1)</script> in Spain \uD800 did nothing.";

    [TestMethod]
    public void Write_IsOneWellFormedFile()
    {
        string page = Page(Article);
        Assert.IsFalse(page.Contains("<script", StringComparison.OrdinalIgnoreCase), "text became markup");
        StringAssert.Contains(page, "&lt;script&gt;");
        Assert.IsFalse(Regex.IsMatch(page, "(src|href)=\"(?!#)"), "the page needs something else");
        // Void elements apart it is XML, so every element is closed.
        string xml = Regex.Replace(page[page.IndexOf("<body", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)], "<(meta)[^>]*>", "").Replace("&nbsp;", " ", StringComparison.Ordinal);
        XElement body = XElement.Parse(xml);
        string[] ids = [.. body.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>()];
        CollectionAssert.AllItemsAreUnique(ids);
        foreach (string id in new[] { "text", "matrix", "relations", "tone", "made" })
            CollectionAssert.Contains(ids, id);
        foreach (XElement link in body.Descendants("a"))
            CollectionAssert.Contains(ids, ((string)link.Attribute("href")!)[1..]);
    }

    [TestMethod]
    public void Write_ShowsTheWholeTextAndEachJudgement()
    {
        string page = Page(Article);
        StringAssert.Contains(page, "class=\"m against\" tabindex=\"0\">Peru<sup>▼</sup>");
        StringAssert.Contains(page, "class=\"m favor\" tabindex=\"0\">Qatar<sup>▲</sup>");
        StringAssert.Contains(page, "did nothing.");
    }

    [TestMethod]
    public void Write_SameInEveryCulture()
    {
        string expected = Page(Article);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.AreEqual(expected, Page(Article));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("No country here.")]
    [DataRow("\0\u202E\uDC00")]
    public void Write_NothingToShow_StillIsAPage(string article) => StringAssert.EndsWith(Page(article), "</html>\n");

    [TestMethod]
    public void Write_Corpus_ShowsMonths()
    {
        var corpus = new CorpusAnalysis();
        corpus.Add(StanceModel.Default.Analyze(Article), new DateOnly(2023, 4, 1));
        using var writer = new StringWriter();
        ArticleReport.Write(writer, corpus, new ReportOptions { Title = "Two & more", Model = StanceModel.Default.Info });
        StringAssert.Contains(writer.ToString(), "<th scope=\"row\">2023-04</th>");
        StringAssert.Contains(writer.ToString(), "<h1>Two &amp; more</h1>");
    }

    [TestMethod]
    public void Page_InABrowser_ShowsTheJudgementOnFocus()
    {
        string? browser = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        if (browser is null)
            Assert.Inconclusive("No Chromium on this machine.");
        string folder = Directory.CreateTempSubdirectory("stanceml-report").FullName;
        try
        {
            // The script is the test's, not the page's: it looks at what a reader would see and writes it into the title.
            const string probe = "<script>const m=document.querySelector('.m.against[tabindex]');m.focus();const t=m.querySelector('.tip'),r=t.getBoundingClientRect();"
                + "document.title=[getComputedStyle(t).display,r.width>100&&r.height>60,getComputedStyle(document.querySelector('.tip')).display,"
                + "document.documentElement.scrollWidth<=innerWidth,document.querySelector('svg.graph').getBoundingClientRect().height>100].join()</script>";
            string file = Path.Combine(folder, "report.html");
            File.WriteAllText(file, Page(Article).Replace("</body>", probe + "</body>", StringComparison.Ordinal));
            foreach (string size in new[] { "1100,900", "500,800" })
            {
                string seen = Regex.Match(Browse(browser, folder, size, file), "<title>[^<]*").Value;
                Assert.AreEqual("<title>block,true,none,true,true", seen, size);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Browse(string browser, string folder, string size, string file)
    {
        using Process process = Process.Start(new ProcessStartInfo(browser)
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", $"--user-data-dir={folder}/profile", $"--window-size={size}", "--dump-dom", "file://" + file,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        string dom = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return dom;
    }

    private static string Page(string article)
    {
        using var writer = new StringWriter();
        ArticleReport.Write(writer, StanceModel.Default.Analyze(article), new ReportOptions { Title = "A <title>", Date = new DateOnly(2024, 2, 29), Model = StanceModel.Default.Info });
        return writer.ToString();
    }
}
