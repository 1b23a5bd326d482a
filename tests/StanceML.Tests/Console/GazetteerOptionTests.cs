using System.Text;
using StanceML.Cli;

namespace StanceML.Tests.Console;

/// <summary>Entries of one's own, in every verb that judges.</summary>
[TestClass]
public sealed class GazetteerOptionTests
{
    private const string Text = "Chile condemned Ruritania.";

    [TestMethod]
    [DataRow("judge", Text)]
    [DataRow("score", "-")]
    [DataRow("analyze", "-")]
    [DataRow("mentions", "-")]
    public async Task Verb_KnowsTheEntries(string verb, string input)
    {
        using var cli = new Cli();
        string own = cli.Write("own.csv", "text;code", "Ruritania;ES");
        foreach (string format in new[] { "json", "csv" })
        {
            (int code, string without, _) = await Cli.RunWith(Text + "\n", CancellationToken.None, verb, input, "--format", format);
            Assert.AreEqual(ExitCode.Done, code);
            Assert.DoesNotContain("ES", without);
            (code, string with, _) = await Cli.RunWith(Text + "\n", CancellationToken.None, verb, input, "--format", format, "--gazetteer", own);
            Assert.AreEqual(ExitCode.Done, code);
            StringAssert.Contains(with, "ES");
        }
    }

    [TestMethod]
    public async Task Judge_SaysWhichEntriesHadAnotherMeaning()
    {
        using var cli = new Cli();
        string own = cli.Write("own.csv", "text,code", "Guinea,GQ");
        (int code, string output, string messages) = await Cli.Run("judge", "--format", "json", "--gazetteer", own, "Chile condemned Guinea.");
        Assert.AreEqual(ExitCode.Done, code);
        StringAssert.Contains(output, "\"target\":\"GQ\"");
        Assert.AreEqual($"{own}(2): 'Guinea' also stands for GN; GQ comes first.\n", messages);
    }

    [TestMethod]
    [DataRow("text,code\nRuritania,UK\n", "own.csv(2): 'UK' is no country code. Expected GB, its code in ISO 3166-1.")]
    [DataRow("text,code\nC\u00F4te,CI\n", "own.csv: found bytes that are not UTF-8. Expected text in UTF-8; convert it, for instance with iconv.")]
    [DataRow("", "own.csv: found no line. Expected a first line with the columns text, code, and optionally kind, capital, from, to, action.")]
    public async Task Table_ThatIsWrong_EndsWith3(string table, string message)
    {
        using var cli = new Cli();
        string own = cli.Write("own.csv", Encoding.Latin1.GetBytes(table));
        (int code, _, string messages) = await Cli.Run("judge", "--gazetteer", own, Text);
        Assert.AreEqual(ExitCode.BadData, code);
        Assert.AreEqual($"stanceml: {cli.Folder}{Path.DirectorySeparatorChar}{message}\n", messages);
    }
}
