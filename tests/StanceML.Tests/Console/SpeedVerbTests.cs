using System.IO.Compression;
using System.Text;
using System.Text.Json;
using StanceML.Cli;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class SpeedVerbTests
{
    [TestMethod]
    public async Task Speed_OnAFile_GivesOneObject()
    {
        (int code, string output, string messages) = await Run("Oslo thanked Lima.\nIt rained.\n", "speed", "-", "--seconds", "1", "--format", "json");
        Assert.AreEqual(0, code, messages);
        using JsonDocument report = JsonDocument.Parse(output);
        Assert.AreEqual(2, report.RootElement.GetProperty("texts").GetInt32());
        Assert.AreEqual(1.0, report.RootElement.GetProperty("meanTargets").GetDouble(), 0.01);
        Assert.IsTrue(report.RootElement.GetProperty("statementsPerSecond").GetDouble() > 0);
        Assert.IsTrue(report.RootElement.GetProperty("microseconds").GetProperty("p99").GetDouble() > 0);
    }

    [TestMethod]
    public async Task Speed_ForPeople_NamesItsFigures()
    {
        (int code, string output, _) = await Run("", "speed", "--seconds", "1");
        Assert.AreEqual(0, code);
        foreach (string name in new[] { "statements/s", "MB/s", "median", "99 %", "bytes a statement" })
            StringAssert.Contains(output, name);
    }

    [TestMethod]
    [DataRow(3, "found no text", "", "speed", "-")]
    [DataRow(3, "no such file", "", "speed", "/nowhere.jsonl")]
    [DataRow(2, "--seconds", "", "speed", "--seconds", "0")]
    [DataRow(2, "--threads", "x", "score", "-", "--threads", "0")]
    public async Task BadCall_SaysWhatIsExpected(int expected, string part, string input, params string[] args)
    {
        (int code, string output, string messages) = await Run(input, args);
        Assert.AreEqual(expected, code, messages);
        Assert.AreEqual("", output);
        StringAssert.Contains(messages, part);
    }

    [TestMethod]
    [DataRow("json", "{\"id\":\"1\",")]
    [DataRow("csv", "id,target,")]
    public async Task Score_ToGz_Compresses(string format, string start)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".gz");
        (int code, _, string messages) = await Run("Oslo thanked Lima.\n", "score", "-", "--format", format, "--out", path);
        Assert.AreEqual(0, code, messages);
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)))
            StringAssert.StartsWith(await reader.ReadToEndAsync(), start);
        File.Delete(path);
    }

    private static async Task<(int Code, string Output, string Messages)> Run(string input, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var messages = new StringWriter { NewLine = "\n" };
        int code = await StanceCommand.RunAsync(args, new Terminal(output, messages, () => new MemoryStream(Encoding.UTF8.GetBytes(input))), CancellationToken.None);
        return (code, output.ToString(), messages.ToString());
    }
}
