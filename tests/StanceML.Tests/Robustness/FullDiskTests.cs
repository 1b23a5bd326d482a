using System.Globalization;
using StanceML.Tests.Training.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Robustness;

/// <summary>A disk without room: one line, exit code 3, and the folder as it was.</summary>
[TestClass]
[DoNotParallelize]
[OSCondition(OperatingSystems.Linux)]
public sealed class FullDiskTests
{
    // A disk of its own, full but for 8 kB; gone with the shell.
    private const string SmallDisk =
        "exec unshare --mount --map-root-user bash -c 'mount -t tmpfs -o size=64k none disk || exit 99; head -c 53000 /dev/zero > disk/ballast; echo former > disk/out; \"$@\"; code=$?; ls disk; cat disk/out; exit $code' bash \"$@\"";

    // The limit holds for the runtime's own memory files too, unless it is told to make none.
    private const string SmallFiles = "trap '' XFSZ; mkdir disk; echo former > disk/out; ulimit -f 16; DOTNET_EnableWriteXorExecute=0 \"$@\"; code=$?; ls disk; cat disk/out; exit $code";

    // Keys until the disk is full; then room is made and the same command goes on. Prints what it said last, what it confirmed and what it kept.
    private const string LabelOnSmallDisk =
        "exec unshare --mount --map-root-user bash -c 'mount -t tmpfs -o size=64k none disk || exit 99; head -c 53000 /dev/zero > disk/ballast; head -c 400 /dev/zero | tr \"\\0\" 1 | \"$@\" 2> said; code=$?; rm disk/ballast; tail -n 1 said; grep -cx \"against\\|negative\" said; printf q | \"$@\" 2>&1 | sed -nE \"s/.*: ([0-9]+) labels of .*/\\1/p\"; exit $code' bash \"$@\"";

    private readonly TemporaryFolder _folder = new();

    [TestInitialize]
    public void MakeData()
    {
        StatementWriter.WriteAll(_folder.File("small.jsonl"), [.. SmallData.Statements(), .. SmallData.Statements().Select(s => s with { Id = "b" + s.Id, Group = "b" + s.Group })]);
        _folder.Write("rows.csv", "id,text,code,mention,stance\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"{i},Oslo thanked Lima on day {i}.,PE,Lima,favor\n")));
    }

    [TestCleanup]
    public void Clean() => _folder.Dispose();

    [TestMethod]
    [DataRow("train", "--data", "small.jsonl", "--out", "disk/out", "--force")]
    [DataRow("score", "small.jsonl", "--out", "disk/out")]
    [DataRow("import", "--from", "csv", "rows.csv", "--out", "disk/out")]
    [DataRow("export", "small.jsonl", "--to", "label-studio", "--out", "disk/out")]
    [DataRow("analyze", "small.jsonl", "--format", "csv", "--html", "disk/out")]
    public async Task FullDisk_GivesOneLineAndLeavesTheFolder(params string[] args)
    {
        Directory.CreateDirectory(_folder.File("disk"));
        (int code, string output, string messages) = await ConsoleProcess.RunIn(SmallDisk, _folder.Path, args);
        if (code is 99 || messages.StartsWith("unshare:", StringComparison.Ordinal))
            Assert.Inconclusive("No file system can be mounted here: " + messages);
        Check(code, output, messages, "ballast\nout\nformer\n");
    }

    [TestMethod]
    public async Task Label_FullDisk_KeepsWhatItConfirmed()
    {
        Directory.CreateDirectory(_folder.File("disk"));
        (int code, string output, string messages) = await ConsoleProcess.RunIn(LabelOnSmallDisk, _folder.Path, "label", "small.jsonl", "--out", "disk/mine.jsonl", "--tone");
        if (code is 99 || messages.StartsWith("unshare:", StringComparison.Ordinal))
            Assert.Inconclusive("No file system can be mounted here: " + messages);
        Assert.AreEqual(3, code, output);
        string[] lines = output.TrimEnd('\n').Split('\n');
        StringAssert.StartsWith(lines[0], "stanceml: ");
        StringAssert.Contains(lines[0], "disk/mine.jsonl");
        int confirmed = int.Parse(lines[1], CultureInfo.InvariantCulture), kept = int.Parse(lines[2], CultureInfo.InvariantCulture);
        Assert.IsGreaterThan(10, confirmed);
        // A key may be on the disk and its confirmation not yet on the screen.
        Assert.IsTrue(kept == confirmed || kept == confirmed + 1, output);
    }

    [TestMethod]
    [DataRow("score", "small.jsonl", "--out", "disk/out")]
    [DataRow("import", "--from", "csv", "rows.csv", "--out", "disk/out")]
    [DataRow("export", "small.jsonl", "--to", "prodigy", "--out", "disk/out")]
    public async Task FileTooLarge_GivesOneLineAndLeavesTheFolder(params string[] args)
    {
        (int code, string output, string messages) = await ConsoleProcess.RunIn(SmallFiles, _folder.Path, args);
        Check(code, output, messages, "out\nformer\n");
    }

    [TestMethod]
    public async Task StandardOutputFull_GivesOneLine()
    {
        (int code, _, string messages) = await ConsoleProcess.RunIn("\"$@\" > /dev/full", _folder.Path, "score", "small.jsonl");
        Assert.AreEqual(3, code, messages);
        Assert.AreEqual(1, messages.Count(c => c == '\n'), messages);
    }

    private static void Check(int code, string output, string messages, string left)
    {
        Assert.AreEqual(3, code, messages);
        StringAssert.EndsWith(output, left);
        Assert.IsFalse(output.Contains(".tmp", StringComparison.Ordinal), output);
        string line = messages.TrimEnd('\n').Split('\n')[^1];
        StringAssert.StartsWith(line, "stanceml: ");
        StringAssert.Contains(line, "disk/out");
        Assert.IsFalse(messages.Contains("   at ", StringComparison.Ordinal), messages);
    }
}
