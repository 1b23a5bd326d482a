using System.Diagnostics;
using System.Globalization;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Data;

[TestClass]
public sealed class AtomicFileTests
{
    private readonly TemporaryFolder _folder = new();

    [TestCleanup]
    public void Clean() => _folder.Dispose();

    [TestMethod]
    public void Write_DeletesWhatAKilledWriterLeft_AndNothingElse()
    {
        string path = _folder.File("sec.jsonl");
        _folder.Write("sec.jsonl.2024.tmp", "a user's");
        _folder.Write("sec.jsonl.stanceml-.tmp", "a user's");
        _folder.Write("other.jsonl.stanceml-999999999.tmp", "of another file");
        _folder.Write("sec.jsonl.stanceml-999999999.tmp", "of a process that is gone");
        using Process running = Process.Start(new ProcessStartInfo("sleep", "60"))!;
        string inUse = string.Create(CultureInfo.InvariantCulture, $"sec.jsonl.stanceml-{running.Id}.tmp");
        _folder.Write(inUse, "of a process that runs");
        using var busy = new FileStream(_folder.File("sec.jsonl.stanceml-999999998.tmp"), FileMode.Create, FileAccess.Write, FileShare.None);

        AtomicFile.WriteText(path, "new");
        running.Kill();

        CollectionAssert.AreEquivalent(
            new[] { "sec.jsonl", "sec.jsonl.2024.tmp", "sec.jsonl.stanceml-.tmp", "other.jsonl.stanceml-999999999.tmp", inUse, "sec.jsonl.stanceml-999999998.tmp" },
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [DataRow(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    public void Write_OverAFile_KeepsItsPermissions(UnixFileMode mode)
    {
        string path = _folder.Write("out.jsonl", "old");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
        using (var file = new AtomicFile(path))
        {
            Assert.AreEqual(mode, OperatingSystem.IsWindows() ? mode : File.GetUnixFileMode(file.Stream.Name));
            file.Stream.Write("new"u8);
            file.Commit();
        }

        Assert.AreEqual("new", File.ReadAllText(path));
        Assert.AreEqual(mode, OperatingSystem.IsWindows() ? mode : File.GetUnixFileMode(path));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [DataRow(true)]
    [DataRow(false)]
    public void Write_ThroughALink_ReplacesWhatItLeadsTo(bool exists)
    {
        Directory.CreateDirectory(_folder.File("data"));
        if (exists)
            _folder.Write("data/real.jsonl", "old");
        File.CreateSymbolicLink(_folder.File("second.jsonl"), Path.Combine("data", "real.jsonl"));
        File.CreateSymbolicLink(_folder.File("first.jsonl"), "second.jsonl");

        AtomicFile.WriteText(_folder.File("first.jsonl"), "new");

        Assert.AreEqual("second.jsonl", new FileInfo(_folder.File("first.jsonl")).LinkTarget);
        Assert.AreEqual("new", File.ReadAllText(_folder.File("data/real.jsonl")));
        Assert.IsNull(new FileInfo(_folder.File("data/real.jsonl")).LinkTarget);
        Assert.HasCount(1, Directory.GetFiles(_folder.File("data")));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Write_IntoALinkThatLeadsToItself_SaysSo()
    {
        File.CreateSymbolicLink(_folder.File("a"), "b");
        File.CreateSymbolicLink(_folder.File("b"), "a");
        StringAssert.Contains(Assert.ThrowsExactly<IOException>(() => AtomicFile.WriteText(_folder.File("a"), "x")).Message, "links that lead in a circle");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task Write_IntoANamedPipe_ReachesItsReader()
    {
        string pipe = _folder.File("pipe");
        using (Process made = Process.Start("mkfifo", [pipe])!)
            await made.WaitForExitAsync();
        Task<string> read = Task.Run(() => File.ReadAllText(pipe));

        AtomicFile.WriteText(pipe, "through");

        Assert.AreEqual("through", await read);
        Assert.HasCount(1, Directory.GetFiles(_folder.Path));
        Task<string> second = Task.Run(() => File.ReadAllText(pipe));
        AtomicFile.WriteText(pipe, "again");
        Assert.AreEqual("again", await second);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Write_IntoADevice_AlsoBehindALink_LeavesItADevice()
    {
        File.CreateSymbolicLink(_folder.File("nowhere"), "/dev/null");
        AtomicFile.WriteText(_folder.File("nowhere"), "gone");
        AtomicFile.WriteText("/dev/null", "gone");
        Assert.AreEqual("/dev/null", new FileInfo(_folder.File("nowhere")).LinkTarget);
        Assert.AreEqual("", File.ReadAllText("/dev/null"));
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void Write_WhereNoFileCanBeMade_NamesTheFileAndNotTheTemporaryOne()
    {
        string message = Assert.ThrowsExactly<IOException>(() => AtomicFile.WriteText("/proc/x.jsonl", "x")).Message;
        Assert.AreEqual("/proc/x.jsonl: found a folder that cannot be written, it takes no new files. Expected a place for the file; name another.", message);
    }
}
