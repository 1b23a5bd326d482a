using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class ImportVerbTests
{
    private readonly Cli _cli = new();

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    public async Task Import_TwoColumnsForOneOfOurs_IsRefused()
    {
        using var cli = new Cli();
        string input = cli.Write("survey.csv", "Answer,country,stance", "Peru rests.,Peru,favor");
        (int code, _, string messages) = await Cli.Run("import", "--from", "csv", input, "--out", cli.At("o.jsonl"), "--column", "text=Answer", "--column", "text=country");
        Assert.AreEqual(2, code);
        StringAssert.Contains(messages, "--column names two columns for 'text', 'Answer' and 'country'. Expected one.");
        Assert.IsFalse(File.Exists(cli.At("o.jsonl")));
    }

    [TestMethod]
    public async Task Csv_ColumnsAndLabelsMapped_BecomeOurs()
    {
        string input = _cli.Write("survey.csv", "nr;Answer;land;label", "1;We thank Chile.;Chile;pos", "2;Peru lied.;Peru;neg", "3;Peru waited.;Peru;maybe");
        (int code, string output, string messages) = await Cli.Run(
            "import", "--from", "csv", input, "--out", _cli.At("out.jsonl"), "--column", "id=nr", "--column", "text=Answer", "--column", "mention=land",
            "--column", "stance=label", "--map", "pos=favor,neg=against");
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual("csv survey.csv: 3 rows in, 2 statements and 2 targets out (1 against, 0 neutral, 1 favor), 1 rows refused\n", output);
        StringAssert.Contains(messages, "survey.csv(4): stance 'maybe' is unknown. Expected against, neutral or favor");
        string[] lines = await File.ReadAllLinesAsync(_cli.At("out.jsonl"));
        StringAssert.Contains(lines[0], "\"mention\":\"Chile\",\"stance\":\"favor\"");
        StringAssert.Contains(lines[1], "\"mention\":\"Peru\",\"stance\":\"against\"");
    }

    [TestMethod]
    public async Task Strict_FirstBadRow_StopsAndLeavesNothing()
    {
        string input = _cli.Write("a.csv", "text,stance,code", "Chile won.,neutral,CL", "Peru lost.,bad,PE");
        (int code, string output, string messages) = await Cli.Run("import", "--from", "csv", input, "--out", _cli.At("out.jsonl"), "--strict");
        Assert.AreEqual(3, code);
        Assert.AreEqual("", output);
        StringAssert.Contains(messages, "a.csv(3): stance 'bad' is unknown.");
        CollectionAssert.AreEqual(new[] { input }, Directory.GetFiles(_cli.Folder));
    }

    [TestMethod]
    public async Task Latin1_IsTold_AndGzipIsWritten()
    {
        string input = _cli.Write("tweets.txt", Encoding.Latin1.GetBytes("ID\tTarget\tTweet\tStance\n1\tCaf\u00e9s\tCaf\u00e9s are fine\tFAVOR\n"));
        (int code, _, string messages) = await Cli.Run("import", "--from", "semeval2016", input, "--out", _cli.At("out.jsonl.gz"));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(messages, "not UTF-8, read as windows-1252");
        using var text = new StreamReader(new GZipStream(File.OpenRead(_cli.At("out.jsonl.gz")), CompressionMode.Decompress));
        StringAssert.Contains(await text.ReadToEndAsync(), "Caf\u00e9s are fine");
    }

    [TestMethod]
    [DataRow("label-studio")]
    [DataRow("prodigy")]
    public async Task OurOwnFormat_IsToldByItsLook(string format)
    {
        string input = _cli.Write(
            "mine.jsonl",
            """{"id":"a","text":"Oslo thanked Lima.","targets":[{"code":"PE","mention":"Lima","stance":"favor"}]}""",
            """{"id":"b","text":"Oslo left Lima.","targets":[{"code":"PE","mention":"Lima","stance":"against"}]}""");
        (int code, _, string messages) = await Cli.Run("import", "--from", format, input, "--out", _cli.At("out.jsonl"));
        Assert.AreEqual(3, code, messages);
        Assert.AreEqual($"refused: {input}(1): the file looks like labelled statements of our own format. Expected tasks of an annotation tool; it needs no import: use it as it is.\n", messages);
        Assert.IsFalse(File.Exists(_cli.At("out.jsonl")));

        // Further down it costs its row alone.
        _cli.Write("mixed.jsonl", """{"id":"a","text":"Oslo thanked Lima."}""", """{"id":"b","text":"Oslo left Lima.","targets":[{"code":"PE","mention":"Lima","stance":"against"}]}""");
        (code, _, messages) = await Cli.Run("import", "--from", format, _cli.At("mixed.jsonl"), "--out", _cli.At("out.jsonl"));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(messages, "mixed.jsonl(2): the file looks like labelled statements of our own format");
    }

    [TestMethod]
    [DataRow("label-studio")]
    [DataRow("prodigy")]
    public async Task ExportAndImport_GiveTheSameBytes(string format)
    {
        string input = _cli.Write(
            "in.jsonl",
            """{"id":"a","text":"Oslo \uD83D\uDE42 thanked Lima.","sentiment":"positive","source":"s","group":"g","targets":[{"code":"PE","mention":"Lima","stance":"favor","holder":"NO","votes":["favor","neutral"]},{"name":"the weather","stance":"neutral"}],"mood":{"x":1}}""",
            """{"id":"b","text":"Nobody labelled this."}""");
        (int code, string output, string messages) = await Cli.Run("export", input, "--to", format, "--out", _cli.At("tasks"), "--format", "json");
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual(2, JsonDocument.Parse(output).RootElement.GetProperty("targets").GetInt32());
        (code, _, messages) = await Cli.Run("import", "--from", format, _cli.At("tasks"), "--out", _cli.At("back.jsonl"), "--strict");
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual(await File.ReadAllTextAsync(input), await File.ReadAllTextAsync(_cli.At("back.jsonl")));
    }

    [TestMethod]
    public async Task Export_Config_NamesWhatTheTasksUse()
    {
        string input = _cli.Write("in.jsonl", """{"id":"a","text":"Oslo thanked Lima.","sentiment":"positive","targets":[{"code":"PE","mention":"Lima","stance":"favor","holder":"NO"}]}""");
        (int code, _, string messages) = await Cli.Run("export", input, "--to", "label-studio", "--out", _cli.At("tasks.json"), "--config", _cli.At("c.xml"));
        Assert.AreEqual(0, code, messages);
        string[] names = [.. XDocument.Load(_cli.At("c.xml")).Descendants().Attributes("name").Select(name => name.Value)];
        using JsonDocument tasks = JsonDocument.Parse(await File.ReadAllTextAsync(_cli.At("tasks.json")));
        foreach (JsonElement result in tasks.RootElement[0].GetProperty("annotations")[0].GetProperty("result").EnumerateArray())
            CollectionAssert.Contains(names, result.GetProperty("from_name").GetString());
        (code, _, _) = await Cli.Run("export", input, "--to", "prodigy", "--out", _cli.At("p.jsonl"), "--config", _cli.At("d.xml"));
        Assert.AreEqual(2, code);
    }

    [TestMethod]
    public async Task Json_CountsEveryRowAndNamesTheRefused()
    {
        const string input = "sentence\tp\tq\tlabel\nThe [Chilean] envoy met [Peru].\tChilean\tPeru\t1\nNo brackets here.\ta\tb\t0\n";
        (int code, string output, string messages) = await Cli.RunWith(
            input[(input.IndexOf('\n') + 1)..], CancellationToken.None, "import", "--from", "dse", "-", "--out", _cli.At("out.jsonl"), "--format", "json");
        Assert.AreEqual(0, code, messages);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.AreEqual(2, root.GetProperty("rows").GetInt32());
        Assert.AreEqual(root.GetProperty("rows").GetInt32(), root.GetProperty("statements").GetInt32() + root.GetProperty("refused").GetInt32());
        Assert.AreEqual("Span", root.GetProperty("problems")[0].GetProperty("kind").GetString());
    }

    [TestMethod]
    public async Task NothingUsable_IsBadDataWithoutAFile()
    {
        string input = _cli.Write("none.csv", "text,stance,code", ",favor,PE");
        (int code, _, string messages) = await Cli.Run("import", "--from", "csv", input, "--out", _cli.At("out.jsonl"));
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages, "is empty");
        Assert.IsFalse(File.Exists(_cli.At("out.jsonl")));
    }

    [TestMethod]
    [DataRow(2, "--from", "xml", "in.csv")]
    [DataRow(2, "--from", "csv", "in.csv", "--map", "pos")]
    [DataRow(2, "--from", "csv", "in.csv", "--map", "pos=great")]
    [DataRow(2, "--from", "csv", "in.csv", "--column", "text")]
    [DataRow(2, "--from", "csv", "in.csv", "--separator", "||")]
    [DataRow(3, "--from", "csv", "in.csv", "--column", "stance=verdict")]
    [DataRow(3, "--from", "csv", "missing.csv")]
    [DataRow(3, "--from", "newsmtsc", "binary.bin")]
    [DataRow(3, "--from", "newsmtsc", "empty.jsonl")]
    public async Task BadCall_GivesItsCodeAndLeavesNothing(int expected, params string[] args)
    {
        _cli.Write("in.csv", "text,stance,code", "Chile won.,neutral,CL");
        _cli.Write("empty.jsonl", Array.Empty<byte>());
        _cli.Write("binary.bin", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 0, 0, 0, 9]);
        (int code, string output, string messages) = await Cli.Run(["import", .. args.Select((arg, i) => i == 2 ? _cli.At(arg) : arg), "--out", _cli.At("out.jsonl")]);
        Assert.AreEqual(expected, code, messages);
        if (expected == 2)
            Assert.AreEqual("", output);
        Assert.IsTrue(messages.Length > 0);
        Assert.AreEqual(3, Directory.GetFiles(_cli.Folder).Length);
    }

    [TestMethod]
    public async Task Cancelled_LeavesNothing()
    {
        string input = _cli.Write("in.csv", "text,stance,code", "Chile won.,neutral,CL");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        (int code, _, _) = await Cli.RunWith("", cancelled.Token, "import", "--from", "csv", input, "--out", _cli.At("out.jsonl"));
        Assert.AreEqual(130, code);
        Assert.AreEqual(1, Directory.GetFiles(_cli.Folder).Length);
    }

    [TestMethod]
    public async Task Help_TeachesByExample()
    {
        (int code, string output, _) = await Cli.Run("import", "--help");
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "Examples:");
        StringAssert.Contains(output, "stanceml import --from newsmtsc");
        StringAssert.Contains(output, "unscon: ");
    }

    [TestMethod]
    [DataRow("import", "--from", "csv", "in.csv", "--out", "/dev/full")]
    [DataRow("export", "in.csv", "--to", "prodigy", "--out", "/dev/full")]
    public async Task FullDisk_IsOneLine(params string[] args)
    {
        if (!File.Exists("/dev/full"))
            Assert.Inconclusive("This system has no /dev/full.");
        _cli.Write("in.csv", "text,stance,code", "Chile won.,neutral,CL");
        (int code, _, string messages) = await Cli.Run([.. args.Select(arg => arg == "in.csv" ? _cli.At(arg) : arg)]);
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages, "No space left");
        Assert.AreEqual(1, messages.Count(c => c == '\n'));
    }
}
