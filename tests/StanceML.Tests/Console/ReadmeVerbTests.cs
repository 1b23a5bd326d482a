using StanceML.Cli;
using StanceML.Tests.Training.Training;
using StanceML.Training.Data;
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

    [TestMethod]
    public async Task Retraining_IsWrittenFromCrossValidations_BesidePublishedFigures()
    {
        string data = _cli.At("data.jsonl"), own = _cli.At("own.json"), page = _cli.Write("PAGE.md", "# Page", RetrainingTable.Begin, "former", RetrainingTable.End, "after");
        StatementWriter.WriteAll(data, SmallData.Statements());
        (int code, _, string messages) = await Cli.Run("cross-validate", "--data", data, "--folds", "3", "--families", "words", "--out", own);
        Assert.AreEqual(ExitCode.Done, code, messages);

        (code, string output, messages) = await Cli.Run("readme", page, "--retraining", $"Mine={own}", $"SemEval-2016 task 6 A={own}");

        Assert.AreEqual(ExitCode.Done, code, messages);
        string text = await File.ReadAllTextAsync(page);
        Assert.AreEqual($"# Page\n{RetrainingTable.Begin}\n\n{output}{RetrainingTable.End}\nafter\n", text);
        StringAssert.Contains(text, "\n| Mine | 144 | `--folds 3 --families words` | macro-F1 | 1.000 (1.000 to 1.000) | - |\n");
        StringAssert.Contains(text, "\n| SemEval-2016 task 6 A (tweets on topics) | 144 | `--folds 3 --families words` | mean F1 of favor and against | 1.000 (1.000 to 1.000) | 0.678 best of the contest, 0.690 SVM (Mohammad et al. 2016) |\n");
    }

    [TestMethod]
    public async Task Retraining_WithoutTheMeasure_IsRefusedAndThePageLeftAlone()
    {
        string page = _cli.Write("PAGE.md", RetrainingTable.Begin, RetrainingTable.End);

        (int code, _, string messages) = await Cli.Run("readme", page, "--retraining", $"DSE={_cli.Write("a.json", """{"options": "", "statements": 3, "results": []}""")}");

        Assert.AreEqual(ExitCode.BadData, code);
        StringAssert.Contains(messages, "a.json: found no cross-validation with the figures for 'DSE'. Expected JSON that 'stanceml cross-validate --out' wrote; run it again, with --pairs");
        Assert.AreEqual($"{RetrainingTable.Begin}\n{RetrainingTable.End}\n", await File.ReadAllTextAsync(page));
    }
}
