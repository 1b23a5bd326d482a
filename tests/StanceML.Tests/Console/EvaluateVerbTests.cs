using System.Text.Json;
using System.Xml.Linq;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class EvaluateVerbTests
{
    private static readonly string[] Rows =
    [
        """{"id":"a","text":"Oslo thanked Lima for the grain.","sentiment":"positive","source":"made","targets":[{"code":"PE","mention":"Lima","stance":"favor","holder":"NO"},{"code":"NO","mention":"Oslo","stance":"neutral","holder":"none"}]}""",
        """{"id":"b","text":"Fiji bitterly condemned Kenya over the raid.","sentiment":"negative","source":"made","targets":[{"code":"KE","mention":"Kenya","stance":"against","holder":"FJ"},{"code":"FJ","mention":"Fiji","stance":"neutral","holder":"none"}]}""",
        """{"id":"c","text":"The ship <left> Oman & sailed on.","sentiment":"positive","source":"made","targets":[{"code":"OM","mention":"Oman","stance":"against","holder":"author"}]}""",
    ];

    // Six groups: with fewer no interval is drawn.
    private static readonly string[] Twice = [.. Rows, .. Rows.Select(row => row.Insert(row.IndexOf("\",", StringComparison.Ordinal), "2"))];

    private readonly Cli _cli = new();

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    public async Task Json_HasFiguresIntervalsBaselinesAndSlices()
    {
        (int code, string output, string messages) = await Cli.Run("evaluate", "--data", _cli.Write("d.jsonl", Twice), "--format", "json", "--json", _cli.At("e.json"));
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual(output, await File.ReadAllTextAsync(_cli.At("e.json")));
        JsonElement stance = JsonDocument.Parse(output).RootElement.GetProperty("stance");
        Assert.AreEqual(10, stance.GetProperty("answers").GetInt32());
        foreach (string name in new[] { "macroF1", "accuracy", "majorityMacroF1", "lexiconMacroF1", "calibrationError", "classes", "confusion", "reliability", "coverage", "slices" })
            Assert.IsTrue(stance.TryGetProperty(name, out _), name);
        Assert.AreEqual(JsonValueKind.Number, stance.GetProperty("classes").GetProperty("favor").GetProperty("f1").GetProperty("low").ValueKind);
    }

    [TestMethod]
    public async Task Html_IsOneWholePageWithPictures()
    {
        (int code, _, string messages) = await Cli.Run("evaluate", "--data", _cli.Write("d.jsonl", Rows), "--html", _cli.At("e.html"));
        Assert.AreEqual(0, code, messages);
        string page = await File.ReadAllTextAsync(_cli.At("e.html"));
        Assert.IsFalse(page.Contains("http", StringComparison.OrdinalIgnoreCase) || page.Contains("<script", StringComparison.Ordinal) || page.Contains("<link", StringComparison.Ordinal));
        StringAssert.Contains(page, "prefers-color-scheme: dark");
        int from = 0, pictures = 0;
        for (int at; (at = page.IndexOf("<svg", from, StringComparison.Ordinal)) >= 0; pictures++)
        {
            from = page.IndexOf("</svg>", at, StringComparison.Ordinal) + "</svg>".Length;
            XElement svg = XElement.Parse(page[at..from]);
            Assert.IsTrue(svg.Descendants().Any(element => element.Name.LocalName is "rect" or "polyline"));
        }

        Assert.AreEqual(4, pictures);
    }

    [TestMethod]
    public async Task Errors_ListTheMostConfidentWithTheirText()
    {
        (int code, string output, _) = await Cli.Run("evaluate", "--data", _cli.Write("d.jsonl", Rows), "--errors", "3", "--markdown", _cli.At("e.md"));
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "c: OM labelled against, answered neutral");
        StringAssert.Contains(output, "The ship <left> Oman & sailed on.");
        StringAssert.Contains(await File.ReadAllTextAsync(_cli.At("e.md")), "| head | answers | macro-F1 (95%) | majority | lexicon |");
    }

    [TestMethod]
    public async Task Csv_HasARowASlice()
    {
        (int code, string output, _) = await Cli.Run("evaluate", "--data", _cli.Write("d.jsonl", Rows), "--format", "csv");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual(0, code);
        StringAssert.StartsWith(lines[0], "head,slice,answers,");
        StringAssert.StartsWith(lines[1], "stance,all,5,");
        foreach (string slice in new[] { "country=PE", "holder=author", "mention=capital", "register=made", "length=under 80", "targets=2" })
            Assert.IsTrue(lines.Any(line => line.StartsWith($"stance,{slice},", StringComparison.Ordinal)), slice);
        Assert.IsTrue(lines.All(line => line.Split(',').Length == lines[0].Split(',').Length));
    }

    [TestMethod]
    [DataRow(0, "--min-stance-f1", "0.1")]
    [DataRow(1, "--min-stance-f1", "0.99")]
    [DataRow(1, "--min-sentiment-f1", "1")]
    [DataRow(1, "--max-calibration-error", "0")]
    [DataRow(2, "--min-stance-f1", "60")]
    [DataRow(2, "--min-stance-f1", "much")]
    [DataRow(2, "--errors", "many")]
    public async Task Gates_DecideTheExitCode(int expected, params string[] gate)
    {
        (int code, _, string messages) = await Cli.Run(["evaluate", "--data", _cli.Write("d.jsonl", Rows), .. gate]);
        Assert.AreEqual(expected, code, messages);
        Assert.AreEqual(expected > 0, messages.StartsWith("stanceml: ", StringComparison.Ordinal));
        Assert.IsFalse(messages.Contains("System.", StringComparison.Ordinal), messages);
    }

    [TestMethod]
    public async Task NoLabels_IsBadData()
    {
        (int code, string output, string messages) = await Cli.Run("evaluate", "--data", _cli.Write("d.jsonl", """{"id":"a","text":"Oslo slept."}"""));
        Assert.AreEqual(3, code);
        Assert.AreEqual("", output);
        StringAssert.Contains(messages, "found no labels");
        (code, output, messages) = await Cli.Run("compare", "default", "default", "--data", _cli.At("d.jsonl"), "--format", "json");
        Assert.AreEqual(3, code);
        Assert.AreEqual("", output);
        StringAssert.Contains(messages, "d.jsonl: found no labels");
    }

    [TestMethod]
    public async Task NoToneLabels_AreNoFigures()
    {
        string data = _cli.Write("d.jsonl", [.. Twice.Select(row => row.Replace("\"sentiment\"", "\"tone\"", StringComparison.Ordinal))]);
        (int code, string output, string messages) = await Cli.Run("evaluate", "--data", data, "--format", "json", "--max-calibration-error", "1", "--markdown", _cli.At("e.md"));
        Assert.AreEqual(0, code);
        Assert.AreEqual("{\"answers\":0}", JsonDocument.Parse(output).RootElement.GetProperty("sentiment").GetRawText());
        StringAssert.Contains(messages, "d.jsonl has no sentiment label: its calibration error was not measured.");
        Assert.IsFalse((await File.ReadAllTextAsync(_cli.At("e.md"))).Contains("| sentiment |", StringComparison.Ordinal));
        (code, _, messages) = await Cli.Run("evaluate", "--data", data, "--min-sentiment-f1", "0.9");
        Assert.AreEqual(1, code);
        Assert.AreEqual("stanceml: sentiment macro-F1 was not measured: the data has no sentiment label. Expected 0.9 at least.\n", messages);
        (_, output, _) = await Cli.Run("compare", "default", "default", "--data", data, "--format", "json");
        Assert.AreEqual("{\"answers\":0}", JsonDocument.Parse(output).RootElement.GetProperty("sentiment").GetRawText());
    }

    [TestMethod]
    public async Task OneGroup_HasNoIntervalAndDecidesNothing()
    {
        string data = _cli.Write("d.jsonl", [.. Twice.Select(row => row.Replace("\"source\"", "\"group\":\"g\",\"source\"", StringComparison.Ordinal))]);
        (int code, string output, _) = await Cli.Run("evaluate", "--data", data);
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "(no interval)");
        StringAssert.Contains(output, "fewer than 6 groups of statements: too few for an interval");
        (code, output, string messages) = await Cli.Run("compare", "default", "default", "--data", data);
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "too few groups to tell");
        StringAssert.Contains(messages, "stanceml: the stance can't be compared: found fewer than 6 groups of statements.");
    }

    [TestMethod]
    public async Task FilesThatShareIds_AreRefusedByEveryVerb()
    {
        string one = _cli.Write("one.jsonl", Rows), two = _cli.Write("two.jsonl", Rows);
        (int code, _, string messages) = await Cli.Run("evaluate", "--data", one, two);
        Assert.AreEqual(3, code);
        Assert.AreEqual($"stanceml: {two}(1): id 'a' was used before, in {one}. Expected ids that are unique in all files together.\n", messages);
        (code, _, _) = await Cli.Run("check", one, two);
        Assert.AreEqual(1, code);
        foreach (string verb in new[] { "evaluate", "train", "check" })
        {
            string again = Path.Combine(_cli.Folder, ".", "one.jsonl");
            string[] files = verb == "check" ? [one, again] : ["--data", one, again];
            (code, _, messages) = await Cli.Run([verb, .. files, .. verb == "train" ? ["--out", _cli.At("m.stance")] : Array.Empty<string>()]);
            Assert.AreEqual(2, code, messages);
            Assert.AreEqual($"stanceml: {again} is named twice, also as {one}. Expected each file once.\n", messages.Replace("read\n", "", StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public async Task FileBehindALink_IsTheSameFile()
    {
        string one = _cli.Write("one.jsonl", Rows), link = _cli.At("link.jsonl");
        File.CreateSymbolicLink(link, one);
        (int code, _, string messages) = await Cli.Run("evaluate", "--data", one, link);
        Assert.AreEqual(2, code);
        Assert.AreEqual($"stanceml: {link} is named twice, also as {one}. Expected each file once.\n", messages);
    }

    [TestMethod]
    public async Task Compare_WithItself_FindsNoDifference()
    {
        string data = _cli.Write("d.jsonl", Twice);
        (int code, string output, string messages) = await Cli.Run("compare", "default", "default", "--data", data, "--format", "json");
        Assert.AreEqual(0, code, messages);
        JsonElement stance = JsonDocument.Parse(output).RootElement.GetProperty("stance");
        Assert.AreEqual(1, stance.GetProperty("mcNemarP").GetDouble());
        Assert.AreEqual(0, stance.GetProperty("macroF1Difference").GetProperty("high").GetDouble());
        (code, output, _) = await Cli.Run("compare", "default", "default", "--data", data);
        Assert.AreEqual(0, code);
        StringAssert.Contains(output, "within chance");
        (code, output, _) = await Cli.Run("compare", "default", "default", "--data", data, "--require-better", "--format", "csv");
        Assert.AreEqual(1, code);
        Assert.AreEqual(11, output.Count(c => c == '\n'));
    }

    [TestMethod]
    [DataRow(3, "compare", "default", "missing.stance", "--data", "d.jsonl")]
    [DataRow(3, "compare", "default", "default", "--data", "missing.jsonl")]
    [DataRow(2, "compare", "default", "--data", "d.jsonl")]
    [DataRow(3, "card", "missing.stance")]
    [DataRow(2, "card", "--format", "csv")]
    [DataRow(2, "swap", "--countries", "1")]
    [DataRow(3, "swap", "--model", "d.jsonl")]
    [DataRow(3, "info", "d.jsonl")]
    public async Task BadCall_GivesOneLineAndItsCode(int expected, params string[] args)
    {
        _cli.Write("d.jsonl", Rows);
        (int code, string output, string messages) = await Cli.Run([.. args.Select(arg => arg.EndsWith(".stance", StringComparison.Ordinal) || arg.EndsWith(".jsonl", StringComparison.Ordinal) ? _cli.At(arg) : arg)]);
        Assert.AreEqual(expected, code, messages);
        Assert.AreEqual("", output);
        StringAssert.StartsWith(messages, "stanceml: ");
    }
}
