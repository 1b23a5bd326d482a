using System.Globalization;
using System.Text.Json;
using StanceML.Training.Quality;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class CheckVerbTests
{
    private const string Row = """{"id":"1","text":"Oslo thanked Lima for the grain.","sentiment":"positive","sentimentVotes":["positive","neutral"],"source":"made","targets":[{"code":"PE","mention":"Lima","stance":"favor","holder":"NO","votes":["favor","neutral"],"holderVotes":["NO","none"]},{"code":"NO","mention":"Oslo","stance":"neutral","holder":"none","votes":["neutral","neutral"]}]}""";

    private readonly Cli _cli = new();

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    public async Task CleanData_PassesAndShowsBalance()
    {
        (int code, string output, string messages) = await Cli.Run("check", _cli.Write("a.jsonl", Row));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(output, "│ capital ");
        // Votes favor, neutral, neutral, neutral: one of two pairs differs, as it would by chance.
        StringAssert.Contains(output, "│ stance    │ made     │           2 │         1 │         0.000 │         0.000 │");
        StringAssert.Contains(output, "│ holder    │ all      │           1 │         0 │         0.000 │             - │");
        StringAssert.Contains(output, "│ sentiment │ all      │           1 │         0 │         0.000 │         0.000 │");
        StringAssert.Contains(output, "1 rows, 1 statements, 2 targets, 1 distinct texts; nothing found");
    }

    [TestMethod]
    public async Task Leak_FailsAndIsCounted()
    {
        string train = _cli.Write("train.jsonl", Row), test = _cli.Write("test.jsonl", Row, Row.Replace("\"1\"", "\"2\"", StringComparison.Ordinal).Replace("grain", "rice", StringComparison.Ordinal));
        (int code, string output, _) = await Cli.Run("check", test, "--against", train, "--format", "json");
        Assert.AreEqual(1, code);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.IsTrue(root.GetProperty("failed").GetBoolean());
        JsonElement leak = root.GetProperty("leaks")[0];
        Assert.AreEqual((2, 1), (leak.GetProperty("distinctTexts").GetInt32(), leak.GetProperty("sharedTexts").GetInt32()));
        Assert.AreEqual("leak", root.GetProperty("findings")[0].GetProperty("kind").GetString());
        Assert.AreSequenceEqual(
            new[] { "stance//4/2", "stance/made/4/2", "holder//2/0", "holder/made/2/0", "sentiment//2/0", "sentiment/made/2/0" },
            root.GetProperty("votes").EnumerateArray().Select(v => $"{v.GetProperty("label")}/{v.GetProperty("register")}/{v.GetProperty("voted")}/{v.GetProperty("unanimous")}").ToArray());
        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("votes")[2].GetProperty("alphaOrdinal").ValueKind);
    }

    [TestMethod]
    [DataRow(0, "check", "a.jsonl")]
    [DataRow(1, "check", "a.jsonl", "--strict-data")]
    public async Task Duplicates_FailOnlyWhereAsked(int expected, params string[] args)
    {
        _cli.Write("a.jsonl", Row, Row.Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
        (int code, string output, _) = await Cli.Run([.. args.Select(arg => arg == "a.jsonl" ? _cli.At(arg) : arg)]);
        Assert.AreEqual(expected, code);
        StringAssert.Contains(output, "a.jsonl(2): the text also stands in a.jsonl(1).");
    }

    [TestMethod]
    public async Task SharedWords_FailUnlessTheyAreAStockPhrase()
    {
        string data = _cli.Write("a.jsonl", Row.Replace("for the grain", "for a place on the council of wise elders of the lake", StringComparison.Ordinal));
        _cli.Write("corpus.txt", "He had hoped for a place on the council of wise elders of the lake.");
        string phrases = _cli.Write("phrases.txt", "# bodies", "", "Council of Wise Elders of the Lake", "for a place");
        (int code, string output, _) = await Cli.Run("check", data, "--foreign", _cli.At("corpus.txt"), "--format", "csv");
        Assert.AreEqual(1, code);
        StringAssert.Contains(output, "ForeignText," + data + ",1,1,0,shares 'for a place on the council of wise' with corpus.txt");
        (code, _, _) = await Cli.Run("check", data, "--foreign", _cli.At("corpus.txt"), "--phrases", phrases);
        Assert.AreEqual(0, code);
    }

    [TestMethod]
    public async Task Datasheet_IsWrittenBetweenTheMarkers()
    {
        string data = _cli.Write("a.jsonl", Row), sheet = _cli.Write("SHEET.md", "# Sheet", Datasheet.Begin, "former rows", Datasheet.End, "after");
        (int code, _, string messages) = await Cli.Run("check", data, "--datasheet", sheet);
        Assert.AreEqual(0, code, messages);
        string text = await File.ReadAllTextAsync(sheet);
        StringAssert.StartsWith(text, $"# Sheet\n{Datasheet.Begin}\n\n1 statements with 2 targets.\n\nLabels with two votes or more");
        StringAssert.Contains(text, "| stance | all | 2 | 1 | 0.000 | 0.000 |");
        StringAssert.Contains(text, "| holder | made | 1 | 0 | 0.000 | - |");
        StringAssert.Contains(text, "| country | statements |");
        Assert.IsFalse(text.Contains("former", StringComparison.Ordinal));
        StringAssert.EndsWith(text, $"{Datasheet.End}\nafter\n");
        await Cli.Run("check", data, "--datasheet", sheet);
        Assert.AreEqual(text, await File.ReadAllTextAsync(sheet));
    }

    [TestMethod]
    public async Task Annotators_AreCompared()
    {
        string a = _cli.Write("a.jsonl", Row), b = _cli.Write("b.jsonl", Row.Replace("\"favor\",\"holder\"", "\"against\",\"holder\"", StringComparison.Ordinal));
        (int code, string output, _) = await Cli.Run("check", a, "--annotators", b);
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "annotators: 1 statements and 2 targets in common");
        StringAssert.Contains(output, "1: stance PE: favor, against");
    }

    [TestMethod]
    public async Task LabelErrors_AreRankedOutOfFold()
    {
        string[] rows = [.. Enumerable.Range(0, 60).Select(i => string.Create(CultureInfo.InvariantCulture,
            $$$"""{"id":"r{{{i}}}","text":"Envoy {{{i}}} {{{(i % 2 == 0 ? "warmly praised" : "bitterly condemned")}}} Peru.","sentiment":"{{{(i % 2 == 0 ? "positive" : "negative")}}}","targets":[{"code":"PE","mention":"Peru","stance":"{{{(i == 20 || i % 2 == 1 ? "against" : "favor")}}}"}]}"""))];
        (int code, string output, string messages) = await Cli.Run("check", _cli.Write("a.jsonl", rows), "--label-errors", "--flip", "0.1", "--show", "1");
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(output, "r20: stance toward PE is against");
        StringAssert.Contains(output, " of 60 stance labels flipped at random; the most doubtful tenth holds ");
        StringAssert.Contains(messages, "stance folds: 5 of 5");
    }

    [TestMethod]
    [DataRow(2, "check")]
    [DataRow(2, "check", "a.jsonl", "--flip", "5")]
    [DataRow(2, "check", "a.jsonl", "--words", "0")]
    [DataRow(3, "check", "missing.jsonl")]
    [DataRow(2, "check", "a.jsonl", "--datasheet", "a.jsonl")]
    [DataRow(3, "check", "a.jsonl", "--datasheet", "absent.md")]
    [DataRow(3, "check", "a.jsonl", "--foreign", "missing.txt")]
    [DataRow(3, "check", "folder")]
    public async Task BadCall_GivesOneLineAndItsCode(int expected, params string[] args)
    {
        _cli.Write("a.jsonl", Row);
        Directory.CreateDirectory(_cli.At("folder"));
        (int code, string output, string messages) = await Cli.Run([.. args.Select(arg => arg is "folder" or { Length: > 6 } && arg[0] != '-' && arg.Contains('.', StringComparison.Ordinal) || arg == "folder" ? _cli.At(arg) : arg)]);
        Assert.AreEqual(expected, code, messages);
        Assert.AreEqual("", output);
        StringAssert.StartsWith(messages, "stanceml: ");
    }
}
