using System.Diagnostics;
using System.Globalization;
using StanceML.Tests.Training.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Robustness;

/// <summary>The console among other programs: a reader that goes away, and Ctrl-C.</summary>
[TestClass]
[DoNotParallelize]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class PipelineTests
{
    private readonly TemporaryFolder _folder = new();

    [TestInitialize]
    public void MakeData()
    {
        StatementWriter.WriteAll(_folder.File("small.jsonl"), SmallData.Statements());
        File.WriteAllLines(_folder.File("many.jsonl"), Enumerable.Range(0, 60000).Select(i => $$"""{"id":"{{i}}","text":"Oslo thanked Lima on day {{i}}."}"""));
    }

    [TestCleanup]
    public void Clean() => _folder.Dispose();

    [TestMethod]
    [DataRow("score", "many.jsonl")]
    [DataRow("mentions", "many.jsonl", "--format", "csv")]
    public async Task ReaderThatGoesAway_EndsTheWorkInSilence(params string[] args)
    {
        (int code, string output, string messages) = await ConsoleProcess.RunIn("\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", _folder.Path, args);
        Assert.AreEqual(0, code, messages);
        Assert.AreEqual(1, output.Count(c => c == '\n'));
        Assert.AreEqual("", messages);
    }

    [TestMethod]
    public async Task Score_Interrupted_LeavesNothing()
    {
        using Process process = ConsoleProcess.Start("", "score", _folder.File("many.jsonl"), "--out", _folder.File("out"));
        while (!process.HasExited && Directory.GetFiles(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"out.stanceml-{process.Id}.tmp")).Length == 0)
            await Task.Delay(1);
        await CheckInterrupted(process);
    }

    [TestMethod]
    public async Task Train_Interrupted_LeavesNothing()
    {
        using Process process = ConsoleProcess.Start("", "train", "--data", _folder.File("small.jsonl"), "--out", _folder.File("m.stance"));
        Assert.AreEqual("read", await process.StandardError.ReadLineAsync());
        await CheckInterrupted(process);
    }

    private async Task CheckInterrupted(Process process)
    {
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        string messages = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.AreEqual(130, process.ExitCode, messages);
        StringAssert.EndsWith(messages, "stanceml: interrupted; no file was left half-written.\n");
        CollectionAssert.AreEquivalent(new[] { "many.jsonl", "small.jsonl" }, Directory.GetFiles(_folder.Path).Select(Path.GetFileName).ToArray());
    }
}
