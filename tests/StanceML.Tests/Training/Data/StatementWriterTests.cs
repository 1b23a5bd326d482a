using StanceML.Training.Data;

namespace StanceML.Tests.Training.Data;

[TestClass]
public sealed class StatementWriterTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stanceml").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("out.jsonl")]
    [DataRow("out.jsonl.gz")]
    public void Write_ThenRead_LosesNothing(string name)
    {
        string path = Path.Combine(_folder, name);
        const string Line = """{"id":"1","text":"Peru and Peruvians greet Peru é \uD83D\uDE00.","sentiment":"neutral","sentimentVotes":["neutral","positive"],"source":"s","group":"g","date":"2024-02-29","targets":[{"code":"PE","mention":"Peru","start":25,"length":4,"stance":"favor","holder":"other","holderMention":"Peruvians","votes":["favor","neutral"],"holderVotes":["other","PE"],"agreement":"1/2","note":[1,2.50]},{"name":"tea","stance":"against","holder":"author"}],"extra":{"a":null}}""";
        File.WriteAllText(Path.Combine(_folder, "in.jsonl"), Line);

        StatementWriter.WriteAll(path, StatementReader.ReadAll(Path.Combine(_folder, "in.jsonl")));
        StatementWriter.WriteAll(Path.Combine(_folder, "again.jsonl"), StatementReader.ReadAll(path));

        Assert.AreEqual(Line + "\n", File.ReadAllText(Path.Combine(_folder, "again.jsonl")));
        Assert.HasCount(3, Directory.GetFiles(_folder));
    }

    [TestMethod]
    public void WriteAll_WhenTheSourceFails_LeavesTheOldFile()
    {
        string path = Path.Combine(_folder, "out.jsonl");
        File.WriteAllText(path, "old");

        Assert.ThrowsExactly<InvalidOperationException>(() => StatementWriter.WriteAll(path, Failing()));

        Assert.AreEqual("old", File.ReadAllText(path));
        Assert.HasCount(1, Directory.GetFiles(_folder));
    }

    [TestMethod]
    public void WriteAll_Cancelled_LeavesNothing()
    {
        string path = Path.Combine(_folder, "out.jsonl");

        Assert.ThrowsExactly<OperationCanceledException>(() =>
            StatementWriter.WriteAll(path, [new LabelledStatement { Id = "1", Text = "Peru." }], new CancellationToken(canceled: true)));

        Assert.IsEmpty(Directory.GetFiles(_folder));
    }

    private static IEnumerable<LabelledStatement> Failing()
    {
        yield return new LabelledStatement { Id = "1", Text = "Peru rests." };
        throw new InvalidOperationException("The source broke.");
    }
}
