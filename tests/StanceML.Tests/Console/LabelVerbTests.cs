using System.Text;
using StanceML.Cli;
using StanceML.Tests.Training.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Console;

[TestClass]
public sealed class LabelVerbTests
{
    private string _folder = "";

    [TestInitialize]
    public void MakeData()
    {
        _folder = Directory.CreateTempSubdirectory("stanceml").FullName;
        StatementWriter.WriteAll(In("pool.jsonl"), SmallData.Statements()[..12].Select(statement => statement with { Targets = [], IsLabelled = false }));
    }

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public async Task Label_Script_KeepsLabelsUndoesSkipsAndGoesOn()
    {
        // against, favor, taken back, neutral, skip, help, quit.
        (int code, string messages) = await Run("13u2s?q", "label", In("pool.jsonl"), "--out", In("mine.jsonl"));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(messages, "taken back");
        StringAssert.Contains(messages, "2 labels of 24, 1 skipped. The same command goes on.");
        LabelledTarget[] targets = [.. StatementReader.ReadAll(In("mine.jsonl")).SelectMany(statement => statement.Targets)];
        CollectionAssert.AreEquivalent(new[] { Stance.Against, Stance.Neutral }, targets.Select(target => target.Stance).ToArray());

        (code, messages) = await Run(new string('3', 40), "label", In("pool.jsonl"), "--out", In("mine.jsonl"));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(messages, "2 labels and 1 skipped from before.");
        StringAssert.Contains(messages, "23 labels of 24, 1 skipped");
    }

    [TestMethod]
    public async Task Label_TableWithColumnsOfItsOwn_IsReadAsToldTo()
    {
        await File.WriteAllTextAsync(In("survey.csv"), "Answer\nChile thanked Peru.\n");
        (int code, string messages) = await Run("3", "label", In("survey.csv"), "--out", In("mine.jsonl"));
        Assert.AreEqual(3, code, messages);
        StringAssert.Contains(messages, "survey.csv(1): column 'text' is missing, found Answer. Expected a column that holds the text; name it with --column text=NAME");

        (code, messages) = await Run("33", "label", In("survey.csv"), "--column", "text=Answer", "--out", In("mine.jsonl"));
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual("Chile thanked Peru.", StatementReader.ReadAll(In("mine.jsonl")).Single().Text);
    }

    [TestMethod]
    public async Task Label_Cancelled_SavesWhatStands()
    {
        await Run("1", "label", In("pool.jsonl"), "--out", In("mine.jsonl"));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        (int code, string messages) = await Run("333", cancelled.Token, "label", In("pool.jsonl"), "--out", In("mine.jsonl"));
        Assert.AreEqual(130, code, messages);
        Assert.AreEqual(1, StatementReader.ReadAll(In("mine.jsonl")).Count);
    }

    [TestMethod]
    public async Task Label_WithoutAPlace_SaysSo()
    {
        (int code, string messages) = await Run("", "label", In("pool.jsonl"));
        Assert.AreEqual(2, code);
        StringAssert.Contains(messages, "Expected --out FILE, or --simulate.");
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static Task<(int Code, string Messages)> Run(string keys, params string[] args) => Run(keys, CancellationToken.None, args);

    private static async Task<(int Code, string Messages)> Run(string keys, CancellationToken cancellationToken, params string[] args)
    {
        var messages = new StringWriter { NewLine = "\n" };
        int code = await StanceCommand.RunAsync(args, new Terminal(new StringWriter(), messages, () => new MemoryStream(Encoding.UTF8.GetBytes(keys))), cancellationToken);
        return (code, messages.ToString());
    }
}
