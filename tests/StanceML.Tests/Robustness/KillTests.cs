using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using StanceML.Tests.Training.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Robustness;

/// <summary>Verbs that write are killed at moments spread over their run: a file is the old one or the whole new one.</summary>
[TestClass]
[DoNotParallelize]
public sealed class KillTests
{
    private const int Kills = 20;

    // Writing is a small part of a training: so many more are killed at the sight of their temporary file.
    private const int KillsAtWriting = 4;

    private static readonly byte[] Former = "former content\n"u8.ToArray();

    private readonly TemporaryFolder _folder = new();

    public TestContext TestContext { get; set; } = null!;

    [TestCleanup]
    public void Clean() => _folder.Dispose();

    [TestMethod]
    public async Task Train_Killed_LeavesTheOldModelOrTheNew()
    {
        StatementWriter.WriteAll(In("small.jsonl"), SmallData.Statements());
        string[] args = ["train", "--data", In("small.jsonl"), "--calibrate", In("small.jsonl"), "--out", In("m.stance"), "--force"];
        string[] outputs = ["m.stance", "m.recipe.json", "m.card.md"];
        (int code, _, string messages) = await Console.Cli.Run([.. args, "--seed", "2"]);
        Assert.AreEqual(0, code, messages);
        byte[][] former = [.. outputs.Select(output => File.ReadAllBytes(In(output)))];
        await KillAndGoOn(outputs, former, args);
    }

    [TestMethod]
    public async Task Score_Killed_LeavesTheOldFileOrTheNew()
    {
        await File.WriteAllLinesAsync(In("in.jsonl"), Enumerable.Range(0, 3000).Select(i => $$"""{"id":"{{i}}","text":"Oslo thanked Lima on day {{i}}, but Accra condemned Riga over the nets."}"""));
        await KillAndGoOn(["judged.jsonl"], [Former], "score", In("in.jsonl"), "--out", In("judged.jsonl"));
    }

    [TestMethod]
    public async Task Import_Killed_LeavesTheOldFileOrTheNew()
    {
        await File.WriteAllLinesAsync(In("in.csv"), Enumerable.Range(0, 15000).Select(i => $"{i},Oslo thanked Lima on day {i}.,PE,Lima,favor").Prepend("id,text,code,mention,stance"));
        await KillAndGoOn(["mine.jsonl"], [Former], "import", "--from", "csv", In("in.csv"), "--out", In("mine.jsonl"));
    }

    [TestMethod]
    public async Task Label_Killed_KeepsEveryLabelThatItConfirmed()
    {
        StatementWriter.WriteAll(In("pool.jsonl"), SmallData.Statements().Select(statement => statement with { Targets = [], IsLabelled = false }));
        string keys = string.Concat(Enumerable.Repeat("132", 20));
        string[] Args(int kill) => ["label", In("pool.jsonl"), "--out", In($"mine-{kill}.jsonl")];
        int run = 0;
        TimeSpan whole = await Time(() => ConsoleProcess.Run(keys, Args(--run)));
        int cut = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = ConsoleProcess.Start(keys, Args(kill));
            // Sixty keys are answered in a moment: every other kill waits for a confirmation first.
            int confirmed = kill % 2 == 0 ? 0 : await ReadConfirmations(process, new Random(kill).Next(1, keys.Length - 10));
            Task<int> rest = ReadConfirmations(process, int.MaxValue);
            await KillAfter(process, kill % 2 == 0 ? Moment(kill, whole) : TimeSpan.Zero);
            confirmed += await rest;
            if (confirmed > 0 && confirmed < keys.Length)
                cut++;

            (int code, _, string messages) = await Console.Cli.RunWith("q", CancellationToken.None, Args(kill));
            Assert.AreEqual(0, code, messages);
            string labels = In($"mine-{kill}.jsonl");
            List<LabelledTarget> kept = new FileInfo(labels).Length == 0 ? [] : [.. StatementReader.ReadAll(labels).SelectMany(statement => statement.Targets)];
            // A key may be on the disk and its confirmation not yet on the screen.
            Assert.IsTrue(kept.Count >= confirmed && kept.Count <= confirmed + 1, $"{confirmed} confirmed, {kept.Count} kept");
            int[] expected = new int[3];
            foreach (char key in keys[..kept.Count])
                expected[key - '1']++;
            Assert.AreSequenceEqual(expected, (int[])[.. Enumerable.Range(0, 3).Select(stance => kept.Count(target => (int)target.Stance == stance))]);
        }

        Assert.IsGreaterThan(0, cut);
        Report("label", $"{cut} between the first label and the last", whole);
        Assert.IsEmpty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    /// <summary>Kills a command again and again over what it left behind, and in the end lets it finish.</summary>
    private async Task KillAndGoOn(string[] outputs, byte[][] former, params string[] args)
    {
        TimeSpan whole = await Time(() => ConsoleProcess.Run("", args));
        string[] news = [.. outputs.Select(Content)];
        int killed = 0, unfinished = 0;
        for (int kill = 0; kill < Kills + KillsAtWriting; kill++)
        {
            for (int i = 0; i < outputs.Length; i++)
                await File.WriteAllBytesAsync(In(outputs[i]), former[i]);
            using Process process = ConsoleProcess.Start("", args);
            if (kill >= Kills)
                await TemporaryFile(process);
            if (await KillAfter(process, kill < Kills ? Moment(kill, whole) : TimeSpan.Zero))
                killed++;
            if (Directory.GetFiles(_folder.Path, "*.tmp").Length > 0)
                unfinished++;
            for (int i = 0; i < outputs.Length; i++)
            {
                string found = Content(outputs[i]);
                Assert.IsTrue(found == Hash(former[i]) || found == news[i], $"{outputs[i]} is neither the old file nor the new one after kill {kill}");
            }
        }

        Report(args[0], $"{KillsAtWriting} more while writing; {killed} before the end, {unfinished} with a temporary file left", whole);
        Assert.IsGreaterThan(0, killed);

        (int code, _, string messages) = await ConsoleProcess.Run("", args);
        Assert.AreEqual(0, code, messages);
        Assert.AreSequenceEqual(news, outputs.Select(Content).ToArray());
        Assert.IsEmpty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    private static async Task<TimeSpan> Time(Func<Task<(int Code, string Output, string Messages)>> run)
    {
        // The first run also reads the program from the disk.
        await run();
        var watch = Stopwatch.StartNew();
        (int code, _, string messages) = await run();
        Assert.AreEqual(0, code, messages);
        return watch.Elapsed;
    }

    // One moment in each twentieth of the run, the last a little past its end.
    private static TimeSpan Moment(int kill, TimeSpan whole) => whole * ((kill + new Random(kill).NextDouble()) / Kills * 1.05);

    private static async Task<int> ReadConfirmations(Process process, int most)
    {
        int confirmed = 0;
        while (confirmed < most && await process.StandardError.ReadLineAsync() is { } line)
            confirmed += line is "against" or "neutral" or "favor" ? 1 : 0;
        return confirmed;
    }

    private async Task TemporaryFile(Process process)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"*-{process.Id}.tmp");
        while (!process.HasExited && Directory.GetFiles(_folder.Path, name).Length == 0)
            await Task.Delay(1);
    }

    private static async Task<bool> KillAfter(Process process, TimeSpan moment)
    {
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(moment));
        bool running = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return running;
    }

    private string In(string name) => _folder.File(name);

    private string Content(string name) => Hash(File.ReadAllBytes(In(name)));

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private void Report(string verb, string what, TimeSpan whole) =>
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verb}: {Kills} kills over {whole.TotalSeconds:F1} s, {what}"));
}
