using StanceML.Cli;
using StanceML.Training.Evaluation;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class ReadmeVerbTests
{
    private const string Row = """{"id": "a", "text": "Ankara thanked Berlin.", "sentiment": "positive", "targets": [{"code": "DE", "mention": "Berlin", "stance": "favor", "holder": "TR", "votes": ["favor", "favor"]}]}""";

    private readonly Cli _cli = new();

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    public async Task Figures_AreWrittenBetweenTheMarkers_AndNothingElseChanges()
    {
        string data = _cli.Write("a.jsonl", Row), page = _cli.Write("PAGE.md", "# Page", ReadmeFigures.Begin, "former figures", ReadmeFigures.End, "after");

        (int code, string output, _) = await Cli.Run("readme", page, "--data", $"Small set={data}", "--votes", data);

        Assert.AreEqual(ExitCode.Done, code);
        string text = await File.ReadAllTextAsync(page);
        Assert.AreEqual($"# Page\n{ReadmeFigures.Begin}\n\n{output}{ReadmeFigures.End}\nafter\n", text);
        StringAssert.Contains(text, StanceModel.Default.Info.Id);
        StringAssert.Contains(text, "\n| Small set, 1 statements | stance | 1 | ");
        StringAssert.Contains(text, "\n| Small set: finder alone, given the labelled stance | 1 | ");
        StringAssert.Contains(text, "Krippendorff's alpha: stance ");
    }

    [TestMethod]
    public async Task Page_WithoutMarkers_IsRefusedAndLeftAlone()
    {
        string data = _cli.Write("a.jsonl", Row), page = _cli.Write("PAGE.md", "# Page", ReadmeFigures.Begin);

        (int code, _, string messages) = await Cli.Run("readme", page, "--data", $"Small set={data}");

        Assert.AreEqual(ExitCode.BadData, code);
        StringAssert.Contains(messages, ReadmeFigures.End);
        Assert.AreEqual($"# Page\n{ReadmeFigures.Begin}\n", await File.ReadAllTextAsync(page));
    }

    [TestMethod]
    public async Task Data_WithoutAName_IsRefused()
    {
        (int code, _, string messages) = await Cli.Run("readme", _cli.Write("PAGE.md", ""), "--data", _cli.Write("a.jsonl", Row));

        Assert.AreEqual(ExitCode.BadArguments, code);
        StringAssert.Contains(messages, "Expected NAME=FILE");
    }
}
