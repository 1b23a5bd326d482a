using StanceML.Tests.Training.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Console;

/// <summary>What is read and what is written on one command line.</summary>
[TestClass]
public sealed class FileArgumentsTests
{
    private readonly Cli _cli = new();

    [TestInitialize]
    public void MakeData()
    {
        StatementWriter.WriteAll(_cli.At("d.jsonl"), SmallData.Statements());
        _cli.Write("survey.csv", "text,stance,code", "Chile won.,neutral,CL");
        _cli.Write("t.txt", "Oslo thanked Lima.");
        Directory.CreateDirectory(_cli.At("folder"));
        File.Copy(_cli.At("d.jsonl"), _cli.At("folder/d.jsonl"));
        File.Copy(_cli.At("d.jsonl"), _cli.At("m.card.md"));
        File.Copy(_cli.At("d.jsonl"), _cli.At("l.journal"));
    }

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    [DataRow("import --from csv survey.csv --out survey.csv", "survey.csv")]
    [DataRow("import --from csv survey.csv --out folder/../survey.csv", "survey.csv")]
    [DataRow("score d.jsonl --out d.jsonl", "d.jsonl")]
    [DataRow("mentions d.jsonl --out d.jsonl", "d.jsonl")]
    [DataRow("analyze t.txt --html t.txt", "t.txt")]
    [DataRow("export d.jsonl --to label-studio --out d.jsonl", "d.jsonl")]
    [DataRow("export d.jsonl --to label-studio --out @x --config d.jsonl", "d.jsonl")]
    [DataRow("export folder --to prodigy --out folder/d.jsonl", "folder/d.jsonl")]
    [DataRow("export folder --to prodigy --out folder/new.jsonl", "folder/d.jsonl")]
    [DataRow("label d.jsonl --out d.jsonl", "d.jsonl")]
    [DataRow("label l.journal --out l", "l.journal")]
    [DataRow("label d.jsonl --simulate --svg d.jsonl", "d.jsonl")]
    [DataRow("train --data d.jsonl --out d.jsonl --force", "d.jsonl")]
    [DataRow("train --data m.card.md --out @m.stance", "m.card.md")]
    [DataRow("train --data d.jsonl --dev m.card.md --out @m.stance --force", "m.card.md")]
    [DataRow("evaluate --data d.jsonl --json d.jsonl", "d.jsonl")]
    [DataRow("evaluate --data d.jsonl --html d.jsonl", "d.jsonl")]
    [DataRow("evaluate --data d.jsonl --markdown d.jsonl", "d.jsonl")]
    [DataRow("cross-validate --data d.jsonl --out d.jsonl", "d.jsonl")]
    [DataRow("card --data d.jsonl --out d.jsonl", "d.jsonl")]
    [DataRow("check d.jsonl --datasheet d.jsonl", "d.jsonl")]
    public async Task OutputThatIsRead_IsRefused(string call, string kept)
    {
        byte[] before = await File.ReadAllBytesAsync(_cli.At(kept));
        string[] files = Directory.GetFiles(_cli.Folder, "*", SearchOption.AllDirectories);
        (int code, string output, string messages) = await Cli.Run(Args(call));
        Assert.AreEqual((2, ""), (code, output), messages);
        Assert.AreEqual(1, messages.Count(c => c == '\n'), messages);
        StringAssert.Contains(messages, "read");
        CollectionAssert.AreEqual(before, await File.ReadAllBytesAsync(_cli.At(kept)));
        CollectionAssert.AreEquivalent(files, Directory.GetFiles(_cli.Folder, "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task OutputThatALinkLeadsTo_IsRefused()
    {
        File.CreateSymbolicLink(_cli.At("link"), "folder");
        File.CreateSymbolicLink(_cli.At("other.jsonl"), Path.Combine("link", "d.jsonl"));
        string before = await File.ReadAllTextAsync(_cli.At("folder/d.jsonl"));
        (int code, _, string messages) = await Cli.Run("score", _cli.At("folder/d.jsonl"), "--out", _cli.At("other.jsonl"));
        Assert.AreEqual(2, code, messages);
        StringAssert.Contains(messages, $"other.jsonl: found the same file as {_cli.At("folder/d.jsonl")}, which is read.");
        (code, _, messages) = await Cli.Run("score", _cli.At("other.jsonl"), "--out", _cli.At("folder/d.jsonl"));
        Assert.AreEqual(2, code, messages);
        Assert.AreEqual(before, await File.ReadAllTextAsync(_cli.At("folder/d.jsonl")));
    }

    [TestMethod]
    public async Task TwoOutputsInOneFile_AreRefused()
    {
        (int code, _, string messages) = await Cli.Run(Args("evaluate --data d.jsonl --json @x --html @x"));
        Assert.AreEqual(2, code, messages);
        StringAssert.Contains(messages, "found a file that another option writes too");
    }

    [TestMethod]
    public async Task ModelTrainedOnItsOwnRecipe_MayTakeItsPlace()
    {
        (int code, _, string messages) = await Cli.Run(Args("train --data d.jsonl --out @own.stance"));
        Assert.AreEqual(0, code, messages);
        (code, _, messages) = await Cli.Run(Args("train --data d.jsonl --recipe own.stance --out own.stance --force"));
        Assert.AreEqual(0, code, messages);
        (code, _, messages) = await Cli.Run(Args("card own.stance --out own.stance"));
        Assert.AreEqual(2, code, messages);
    }

    [TestMethod]
    [DataRow("train --data d.jsonl --out -")]
    [DataRow("label d.jsonl --out -")]
    [DataRow("evaluate --data d.jsonl --json -")]
    [DataRow("analyze t.txt --html -")]
    [DataRow("learning-curve --data d.jsonl --dev d.jsonl --out -")]
    [DataRow("cross-validate --data d.jsonl --out -")]
    [DataRow("export d.jsonl --to label-studio --out @x --config -")]
    public async Task Dash_WhereAFileMustBe_IsRefused(string call)
    {
        (int code, string output, string messages) = await Cli.Run(Args(call));
        Assert.AreEqual((2, ""), (code, output), messages);
        StringAssert.Contains(messages, " - is no file. Expected a name");
        Assert.IsFalse(File.Exists("-") || File.Exists("-.journal"));
    }

    [TestMethod]
    [DataRow("score d.jsonl")]
    [DataRow("mentions d.jsonl --format csv")]
    public async Task Dash_AsOutput_IsStandardOutput(string call)
    {
        string expected = (await Cli.Run(Args(call))).Output;
        foreach (string output in new[] { "-", "/dev/stdout" })
            Assert.AreEqual(expected, (await Cli.Run([.. Args(call), "--out", output])).Output);
        Assert.IsFalse(File.Exists("-"));
    }

    [TestMethod]
    public async Task Dash_ImportAndExport_SpeakThroughPipes()
    {
        string input = await File.ReadAllTextAsync(_cli.At("d.jsonl"));
        (int code, string tasks, string messages) = await Cli.RunWith(input, CancellationToken.None, "export", "-", "--to", "prodigy", "--out", "-");
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(messages, "144 statements and 144 targets");
        (code, string back, messages) = await Cli.RunWith(tasks, CancellationToken.None, "import", "--from", "prodigy", "-", "--out", "-");
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual(input, back);
        StringAssert.Contains(messages, "144 statements");
    }

    [TestMethod]
    [DataRow("evaluate --data ? --format json")]
    [DataRow("compare default default --data ? --format json")]
    [DataRow("check ? --format json")]
    [DataRow("check d.jsonl --against ?")]
    [DataRow("export ? --to prodigy --out -")]
    [DataRow("cross-validate --data ? --folds 2")]
    [DataRow("drift d.jsonl --reference ?")]
    [DataRow("label ? --simulate --budget 20 --steps 2 --draws 1")]
    public async Task Dash_AsInput_IsStandardInput(string call)
    {
        string input = await File.ReadAllTextAsync(_cli.At("folder/d.jsonl"));
        (int code, string expected, string messages) = await Cli.Run(Args(call.Replace("?", "folder/d.jsonl", StringComparison.Ordinal)));
        Assert.IsLessThan(2, code, messages);
        (int again, string output, messages) = await Cli.RunWith(input, CancellationToken.None, Args(call.Replace('?', '-')));
        Assert.AreEqual(code, again, messages);
        Assert.AreEqual(expected.Replace(_cli.At("folder/d.jsonl"), "-", StringComparison.Ordinal).Replace("stands in d.jsonl", "stands in -", StringComparison.Ordinal), output);
    }

    [TestMethod]
    public async Task Dash_TrainsToTheSameModel()
    {
        string input = await File.ReadAllTextAsync(_cli.At("d.jsonl"));
        (int code, _, string messages) = await Cli.RunWith(input, CancellationToken.None, Args("train --data - --dev d.jsonl --out @piped.stance"));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(messages, "144 statements");
    }

    [TestMethod]
    [DataRow("train --data - --dev - --out @m.stance", "'-' stands twice for standard input")]
    [DataRow("judge - -", "'-' stands twice for standard input")]
    [DataRow("check - --label-errors", "'-' can be read once only.")]
    [DataRow("label - --out @l.jsonl", "'-' is where the keys come from.")]
    [DataRow("judge Oslo --model -", "'-': standard input cannot be read here.")]
    [DataRow("train --data d.jsonl --recipe - --out @m.stance", "'-': standard input cannot be read here.")]
    public async Task Dash_WhereItCannotBeRead_IsRefused(string call, string expected)
    {
        (int code, _, string messages) = await Cli.RunWith("{}", CancellationToken.None, Args(call));
        Assert.AreEqual(2, code, messages);
        StringAssert.Contains(messages, expected);
    }

    // What lies in the folder, or is to be written there, gets its path.
    private string[] Args(string call) => [.. call.Split(' ').Select(word =>
        word[0] == '@' ? _cli.At(word[1..])
        : word[0] != '-' && (Path.Exists(_cli.At(word)) || word.StartsWith("folder/", StringComparison.Ordinal) || word == "l") ? _cli.At(word)
        : word)];
}
