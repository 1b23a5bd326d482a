using System.Text;
using System.Text.Json;
using StanceML.Cli;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class StanceCommandTests
{
    [TestMethod]
    public async Task Judge_Json_HoldsTheContract()
    {
        (int code, string output, _) = await Run("", "judge", "--format", "json", "The Kremlin accused Washington of lying.");
        Assert.AreEqual(0, code);
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.AreEqual("negative", root.GetProperty("sentiment").GetProperty("label").GetString());
        JsonElement us = root.GetProperty("judgements").EnumerateArray().Single(item => item.GetProperty("target").GetString() == "US");
        Assert.AreEqual("RU", us.GetProperty("holder").GetString());
        Assert.AreEqual("against", us.GetProperty("stance").GetString());
        Assert.AreEqual("Washington", us.GetProperty("mentions")[0].GetProperty("text").GetString());
        double sum = us.GetProperty("p").EnumerateObject().Sum(item => item.Value.GetDouble());
        Assert.AreEqual(1, sum, 1e-5);
        foreach (string name in new[] { "holderSpan", "polarity", "decided", "evidence" })
            Assert.IsTrue(us.TryGetProperty(name, out _), name);
    }

    [TestMethod]
    public async Task Score_KeepsOrderAndPutsErrorsInTheirPlace()
    {
        const string input = "{\"id\":\"a\",\"text\":\"Rome praised Malta.\"}\n{broken\n{\"id\":\"c\"}\n{\"id\":\"d\",\"text\":\"\"}\n";
        (int code, string output, string messages) = await Run(input, "score", "-");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual(3, code);
        Assert.AreEqual(4, lines.Length);
        StringAssert.StartsWith(lines[0], "{\"id\":\"a\",\"sentiment\"");
        StringAssert.Contains(lines[1], "\"error\":{\"code\":\"json\"");
        StringAssert.Contains(lines[2], "\"id\":\"c\",\"error\":{\"code\":\"no-text\"");
        StringAssert.Contains(lines[3], "\"judgements\":[]");
        StringAssert.Contains(messages, "4 records, 2 with errors");
    }

    [TestMethod]
    public async Task Score_ManyRecords_KeepsTheirOrder()
    {
        string input = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Chile met Peru, day {i}.\"}}\n"));
        (int code, string output, _) = await Run(input, "score", "-", "--format", "json");
        Assert.AreEqual(0, code);
        string[] ids = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
        CollectionAssert.AreEqual(Enumerable.Range(0, 3000).Select(i => $"{i}").ToArray(), ids);
    }

    [TestMethod]
    public async Task Mentions_Json_NamesKindAndReason()
    {
        (int code, string output, _) = await Run("Spain met the Polish minister.", "mentions", "-", "--format", "json");
        Assert.AreEqual(0, code);
        JsonElement[] mentions = [.. JsonDocument.Parse(output).RootElement.GetProperty("mentions").EnumerateArray()];
        Assert.AreEqual("ES", mentions[0].GetProperty("code").GetString());
        Assert.AreEqual("name", mentions[0].GetProperty("kind").GetString());
        Assert.AreEqual("demonym", mentions[1].GetProperty("kind").GetString());
    }

    [TestMethod]
    public async Task Analyze_CountsARepeatedHeadlineOnce()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "Oslo condemns Minsk\n\nOslo condemns Minsk\n\nNorway condemned Belarus over the arrests.\n");
        (int code, string output, _) = await Run("", "analyze", file, "--format", "json");
        File.Delete(file);
        Assert.AreEqual(0, code);
        JsonElement matrix = JsonDocument.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement.GetProperty("matrix");
        JsonElement cell = matrix.EnumerateArray().Single(item => item.GetProperty("target").GetString() == "BY");
        Assert.AreEqual("NO", cell.GetProperty("holder").GetString());
        Assert.AreEqual(2, cell.GetProperty("against").GetInt32());
    }

    [TestMethod]
    [DataRow(2, "fly")]
    [DataRow(2, "judge")]
    [DataRow(2, "judge", "x", "--format", "xml")]
    [DataRow(2, "judge", "x", "--date", "tomorrow")]
    [DataRow(3, "judge", "x", "--model", "/nowhere/at/all.stance")]
    [DataRow(3, "judge", "x", "--model", "/")]
    [DataRow(3, "score", "/")]
    [DataRow(3, "score", "/nowhere/at/all.jsonl")]
    [DataRow(3, "evaluate", "--data", "/nowhere/at/all.jsonl")]
    public async Task BadCall_GivesOneLineAndItsCode(int expected, params string[] args)
    {
        (int code, string output, string messages) = await Run("", args);
        Assert.AreEqual(expected, code, messages);
        Assert.AreEqual("", output);
        StringAssert.StartsWith(messages, "stanceml: ");
        Assert.IsFalse(messages.Contains("   at ", StringComparison.Ordinal), messages);
    }

    [TestMethod]
    [DataRow("judge", "Iran thanked Oman.", "--bogus")]
    [DataRow("evaluate", "--data", "a.jsonl", "--bogus")]
    public async Task UnknownOption_IsNotTakenForAnArgument(params string[] args)
    {
        (int code, _, string messages) = await Run("", args);
        Assert.AreEqual(2, code);
        StringAssert.Contains(messages, "--bogus is no option of this verb");
    }

    [TestMethod]
    [DataRow("judge", "@envoy thanked Japan.")]
    [DataRow("judge", "- Iran thanked Oman.")]
    [DataRow("judge", "--", "--bogus")]
    [DataRow("judge", "")]
    [DataRow("judge", "It rained all day.")]
    public async Task Judge_OddTexts_AreTexts(params string[] args)
    {
        (int code, string output, string messages) = await Run("", args);
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(output, "tone: ");
        Assert.AreEqual("", messages);
    }

    [TestMethod]
    public async Task Score_Csv_HasARowForEveryRecord()
    {
        const string input = "{\"id\":\"a,b\",\"text\":\"Rome praised Malta.\"}\n{broken\n{\"id\":\"c\",\"text\":\"It rained.\"}\n";
        (int code, string output, _) = await Run(input, "score", "-", "--format", "csv");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual(3, code);
        int columns = lines[0].Split(',').Length;
        StringAssert.StartsWith(lines[1], "\"a,b\",IT,");
        StringAssert.StartsWith(lines[2], "\"a,b\",MT,IT,favor,");
        StringAssert.StartsWith(lines[3], "2,,,,,,,,,,");
        StringAssert.StartsWith(lines[4], "c,,,,,,,,,");
        Assert.AreEqual(5, lines.Length);
        Assert.AreEqual(columns, lines[4].Split(',').Length);
    }

    [TestMethod]
    public async Task Mentions_Json_NamesTheRivals()
    {
        (int code, string output, _) = await Run("Officials in Georgia and Tbilisi met the Congo envoy.", "mentions", "-", "--format", "json");
        Assert.AreEqual(0, code);
        JsonElement[] mentions = [.. JsonDocument.Parse(output).RootElement.GetProperty("mentions").EnumerateArray()];
        JsonElement rival = mentions.SelectMany(mention => mention.GetProperty("rivals").EnumerateArray()).First();
        foreach (string name in new[] { "start", "length", "text", "code", "kind", "reason" })
            Assert.IsTrue(rival.TryGetProperty(name, out _), name);
    }

    [TestMethod]
    public async Task Info_Json_HasNumbersAndTheRecipe()
    {
        (int code, string output, _) = await Run("", "info", "--format", "json");
        Assert.AreEqual(0, code);
        Assert.AreEqual(1, output.Count(c => c == '\n'));
        JsonElement root = JsonDocument.Parse(output).RootElement;
        Assert.IsTrue(root.GetProperty("bytes").GetInt64() > 0);
        Assert.AreEqual(JsonValueKind.Object, root.GetProperty("recipe").ValueKind);
    }

    [TestMethod]
    public async Task Analyze_Json_PlacesEachSentence()
    {
        const string article = "MenuNewsOslo condemns Minsk over arrests\n\nOslo condemns Minsk over arrests\n";
        (int code, string output, _) = await Run(article, "analyze", "-", "--format", "json");
        Assert.AreEqual(0, code);
        JsonElement[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.AreEqual(3, lines.Length);
        Assert.IsTrue(lines[0].GetProperty("repeat").GetBoolean());
        Assert.IsFalse(lines[1].GetProperty("repeat").GetBoolean());
        int start = lines[1].GetProperty("start").GetInt32();
        Assert.AreEqual(lines[1].GetProperty("text").GetString(), article.Substring(start, lines[1].GetProperty("length").GetInt32()));
        Assert.AreEqual(1, lines[2].GetProperty("matrix").EnumerateArray().Single(cell => cell.GetProperty("target").GetString() == "BY").GetProperty("against").GetInt32());
    }

    [TestMethod]
    [DataRow("judge", "-")]
    [DataRow("analyze", "-")]
    public async Task BrokenEncoding_IsBadData(params string[] args)
    {
        var messages = new StringWriter();
        int code = await StanceCommand.RunAsync(args, new Terminal(new StringWriter(), messages, () => new MemoryStream([0x52, 0xff, 0xfe, 0x0a])), CancellationToken.None);
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages.ToString(), "bytes that are not UTF-8");
    }

    [TestMethod]
    [DataRow(false, 0, "")]
    [DataRow(true, 5_000, "━━━━━━━━━━━━············  50%")]
    public async Task Progress_IsDrawnForSomebodyWhoWatches(bool watched, long count, string expected)
    {
        var messages = new StringWriter();
        var terminal = new Terminal(new StringWriter(), messages, () => Stream.Null) { IsInteractive = watched };
        using var progress = new ProgressLine(terminal, TimeSpan.Zero);
        await Task.Delay(5);
        progress.Report(0.5, count);
        StringAssert.StartsWith(messages.ToString().TrimStart('\r'), expected);
        Assert.AreEqual(watched, messages.ToString().Length > 0);
    }

    [TestMethod]
    public async Task UnknownVerb_ListsTheVerbs()
    {
        (int code, _, string messages) = await Run("", "fly");
        Assert.AreEqual(2, code);
        StringAssert.StartsWith(messages, "stanceml: 'fly' is no verb. Expected judge, score, ");
    }

    [TestMethod]
    public async Task Score_ClosedPipe_EndsQuietly()
    {
        var messages = new StringWriter();
        var terminal = new Terminal(new ClosedPipe(), messages, () => new MemoryStream("Rome praised Malta."u8.ToArray()));
        Assert.AreEqual(0, await StanceCommand.RunAsync(["score", "-"], terminal, CancellationToken.None));
        Assert.AreEqual("", messages.ToString());
    }

    [TestMethod]
    public async Task Mistake_OfTheProgram_GivesOneLine()
    {
        var messages = new StringWriter();
        var terminal = new Terminal(new StringWriter(), messages, () => throw new NotSupportedException("two\nlines"));
        Assert.AreEqual(70, await StanceCommand.RunAsync(["score", "-"], terminal, CancellationToken.None));
        Assert.AreEqual("stanceml: this is a mistake of the program, not yours: NotSupportedException, two lines", messages.ToString().TrimEnd());
    }

    [TestMethod]
    public async Task Judge_ForeignModelFile_SaysWhatWasFound()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "this is no model, but it is long enough to hold a whole header of one");
        (int code, _, string messages) = await Run("", "judge", "x", "--model", file);
        File.Delete(file);
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages, "Expected a StanceML model");
    }

    [TestMethod]
    public async Task Score_Cancelled_LeavesNoFile()
    {
        string output = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var terminal = new Terminal(new StringWriter(), new StringWriter(), () => new MemoryStream("Rome praised Malta."u8.ToArray()));
        int code = await StanceCommand.RunAsync(["score", "-", "--out", output], terminal, cancelled.Token);
        Assert.AreEqual(130, code);
        Assert.IsFalse(File.Exists(output));
    }

    private static async Task<(int Code, string Output, string Messages)> Run(string input, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var messages = new StringWriter { NewLine = "\n" };
        int code = await StanceCommand.RunAsync(args, new Terminal(output, messages, () => new MemoryStream(Encoding.UTF8.GetBytes(input))), CancellationToken.None);
        return (code, output.ToString(), messages.ToString());
    }

    private sealed class ClosedPipe : StringWriter
    {
        public override void Write(string? value) => throw new IOException("Broken pipe", 32);
    }
}
