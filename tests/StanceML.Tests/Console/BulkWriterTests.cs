using System.Text;
using StanceML.Cli;
using StanceML.Cli.Verbs;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class BulkWriterTests
{
    [TestMethod]
    public void Run_OnOneThread_WorksOnOneRecordAtATime()
    {
        byte[] input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Chile met Peru.\n", 2_000)));
        using var output = new StringWriter();
        int running = 0, most = 0;
        BulkWriter.Run(
            new Terminal(output, new StringWriter(), () => new MemoryStream(input)), "-", "text", null, null, null,
            record =>
            {
                int now = Interlocked.Increment(ref running);
                most = Math.Max(most, now);
                if (record.Line % 256 == 1)
                    Thread.Sleep(5);
                Interlocked.Decrement(ref running);
                return [record.Id];
            },
            threads: 1, CancellationToken.None);
        Assert.AreEqual(1, most);
    }

    [TestMethod]
    public async Task Score_OneRecord_IsCountedInTheSingular()
    {
        (_, _, string messages) = await Cli.RunWith("Chile met Peru.\n", CancellationToken.None, "score", "-");
        Assert.AreEqual("1 record, 0 with errors\n", messages);
    }

    [TestMethod]
    public async Task Score_ThreadsAsCsv_WritesTheSameRows()
    {
        string input = string.Concat(Enumerable.Range(0, 600).Select(i => $"Chile {(i % 3 == 0 ? "thanked" : "condemned")} Peru.\n"));
        (_, string one, _) = await Cli.RunWith(input, CancellationToken.None, "score", "-", "--format", "csv", "--threads", "1");
        (_, string four, _) = await Cli.RunWith(input, CancellationToken.None, "score", "-", "--format", "csv", "--threads", "4");
        Assert.AreEqual(one, four);
    }

    [TestMethod]
    [DataRow("--threads", "abc", "score", "-", "--threads", "abc")]
    [DataRow("--threads 1000000 is out of range. Expected 1 to 1024.", "", "score", "-", "--threads", "1000000")]
    [DataRow("--seconds", "abc", "speed", "--seconds", "abc")]
    [DataRow("--seconds", "1.5", "speed", "--seconds", "1.5")]
    [DataRow("--seconds 0 is out of range. Expected 1 to 3600.", "", "speed", "--seconds", "0")]
    public async Task Verb_MistypedNumber_IsABadArgument(string told, string shown, params string[] arguments)
    {
        (int code, _, string messages) = await Cli.Run(arguments);
        Assert.AreEqual(2, code, messages);
        StringAssert.Contains(messages, told);
        StringAssert.Contains(messages, shown);
    }
}
