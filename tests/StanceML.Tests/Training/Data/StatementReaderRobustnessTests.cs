using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Data;

[TestClass]
public sealed class StatementReaderRobustnessTests
{
    private static readonly StatementReaderOptions s_lenient = new() { Strict = false };

    [TestMethod]
    [DataRow("utf-8", true)]
    [DataRow("utf-16", true)]
    [DataRow("utf-16BE", true)]
    [DataRow("utf-16", false)]
    [DataRow("utf-32", true)]
    public void Encoding_Unicode_IsTold(string name, bool mark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("id,text\n1,Perú descansa.\n")];

        Assert.AreEqual("Perú descansa.", Lenient(bytes, "x.csv").Single().Text);
    }

    [TestMethod]
    public void Encoding_Latin1_IsRefusedWithItsName()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("id\ttext\n1\tPerú descansa en São Tomé.\n");

        Assert.AreEqual(
            "x.tsv: the text is not UTF-8, its bytes look like windows-1252. Expected UTF-8, or UTF-16 with a byte order mark; name it where a verb has --encoding windows-1252, or convert it with iconv -f windows-1252 -t utf-8",
            Assert.ThrowsExactly<DataFormatException>(() => Open(bytes, "x.tsv").ToList()).Message.TrimEnd('.'));
        Assert.AreEqual("Perú descansa en São Tomé.", Open(bytes, "x.tsv", new StatementReaderOptions { Encoding = "windows-1252" }).Single().Text);
    }

    [TestMethod]
    public void Encoding_Latin1_WithLettersSideBySide_IsNotTakenForGb18030()
    {
        // "éé" is a valid pair of GB18030, but most accents stand alone.
        string text = string.Join(' ', Enumerable.Repeat("La société créée à Orléans fut agréée.", 20));

        StringAssert.Contains(
            Assert.ThrowsExactly<DataFormatException>(() => Open(Encoding.Latin1.GetBytes($"id\ttext\n1\t{text}\n"), "x.tsv").ToList()).Message, "look like windows-1252");
    }

    [TestMethod]
    public void Encoding_Gb18030_IsToldWhenThereAreEnoughPairs()
    {
        Encoding chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        string text = "Peru rests… ‘so’ — they say… всё… Peru…";

        StringAssert.Contains(
            Assert.ThrowsExactly<DataFormatException>(() => Open(chinese.GetBytes($"id,text\n1,{text}\n"), "x.csv").ToList()).Message, "look like gb18030");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task Pipe_IsReadOnce()
    {
        using var folder = new TemporaryFolder();
        string pipe = folder.File("pipe");
        using (Process made = Process.Start("mkfifo", [pipe])!)
            await made.WaitForExitAsync();
        string[] lines = [.. Enumerable.Range(0, 30_000).Select(i => $$"""{"id":"{{i}}","text":"Perú rests on day {{i}} of the fair."}""")];
        Task writing = Task.Run(() => File.WriteAllLines(pipe, lines));

        Assert.AreEqual(30_000, StatementReader.ReadAll(pipe).Count);
        await writing;
    }

    [TestMethod]
    public void Encoding_MixedInOneFile_RefusesOnlyTheBrokenLines()
    {
        byte[] bytes = [.. "{\"id\":\"1\",\"text\":\"Perú, São Tomé, Curaçao, Łódź\"}\n"u8, .. Encoding.Latin1.GetBytes("{\"id\":\"2\",\"text\":\"Perú\"}\n"), .. "{\"id\":\"3\",\"text\":\"Perú\"}\n"u8];
        using StatementReader reader = Open(bytes, "x.jsonl", s_lenient);

        Assert.AreSequenceEqual(new[] { "1", "3" }, reader.Select(s => s.Id).ToArray());
        Assert.AreEqual("x.jsonl(2): the record is not valid UTF-8. Expected one encoding in the whole file.", reader.Problems.Single().ToString());
    }

    [TestMethod]
    public void Encoding_Named_IsObeyed()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("id\ttext\n1\tПеру\n");

        Assert.AreEqual("Перу", Open(bytes, "x.tsv", new StatementReaderOptions { Encoding = "windows-1251" }).Single().Text);
    }

    [TestMethod]
    public void Gzip_Truncated_GivesWhatCameBefore()
    {
        string lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Peru rests {i * 7919 % 10007} days.\"}}\n"));
        byte[] whole = Gzip(Encoding.UTF8.GetBytes(lines));
        using StatementReader reader = Open(whole[..(whole.Length / 2)], "x.jsonl.gz", s_lenient);

        int read = reader.Count();

        Assert.IsGreaterThan(1000, read);
        Assert.AreEqual(read, reader.Rows);
        StringAssert.Contains(reader.Problems.Single().ToString(), "ends early");
    }

    [TestMethod]
    public void Gzip_OfSeveralMembers_IsReadWhole()
    {
        byte[] two = [.. Gzip("{\"id\":\"1\",\"text\":\"Peru.\"}\n"u8.ToArray()), .. Gzip("{\"id\":\"2\",\"text\":\"Oman.\"}\n"u8.ToArray())];

        Assert.HasCount(2, Lenient(two, "x.jsonl.gz"));
    }

    [TestMethod]
    public void Gzip_WithoutItsExtension_IsRecognised() =>
        Assert.AreEqual("1", Lenient(Gzip("{\"id\":\"1\",\"text\":\"Peru.\"}"u8.ToArray()), "x.jsonl").Single().Id);

    [TestMethod]
    [DataRow("x.jsonl")]
    [DataRow("x.csv")]
    [DataRow("x.tsv")]
    public void Binary_IsOneClearLine(string name)
    {
        using StatementReader reader = Open([.. "MZ"u8, .. new byte[5000], .. "text"u8], name, s_lenient);

        Assert.IsEmpty(reader.ToList());
        Assert.AreEqual($"{name}: the file is binary, it is full of NUL bytes. Expected text in UTF-8.", reader.Problems.Single().ToString());
    }

    [TestMethod]
    public void Json_Depth_IsBounded()
    {
        string bomb = "{\"id\":\"1\",\"text\":\"Peru.\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        using StatementReader reader = Open(Encoding.UTF8.GetBytes(bomb), "x.jsonl", s_lenient);

        Assert.IsEmpty(reader.ToList());
        Assert.AreEqual(RowProblemKind.Syntax, reader.Problems.Single().Kind);
    }

    [TestMethod]
    public void Json_LoneSurrogate_IsRefused()
    {
        using StatementReader reader = Open("{\"id\":\"1\",\"text\":\"Peru \\ud83d rests.\"}\n{\"id\":\"2\",\"text\":\"Peru \\u0000 rests.\"}"u8.ToArray(), "x.jsonl", s_lenient);

        Assert.AreEqual("2", reader.Single().Id);
        Assert.AreEqual("x.jsonl(1): text holds half a surrogate pair. Expected whole characters.", reader.Problems.Single().ToString());
    }

    [TestMethod]
    public void Json_OneBigArray_IsSplitAndOneBrokenElementCostsOnlyItself()
    {
        const string Content = """
            [
              {"id": "1", "text": "Peru [rests] \"}\" here."}, {"id": "2", "text": "Chile."},
              {"id": "3", "text": "Oman, "text"},
              {"id": "4", "text": "Oman."}
            ]
            """;
        using StatementReader reader = Open(Encoding.UTF8.GetBytes(Content), "x.json", s_lenient);

        Assert.AreSequenceEqual(new[] { "1", "2", "4" }, reader.Select(s => s.Id).ToArray());
        Assert.AreEqual(3, reader.Problems.Single().Line);
    }

    [TestMethod]
    public void Read_AnyBytes_NeverThrowsButTheOneException()
    {
        string[] names = ["x.jsonl", "x.csv", "x.tsv", "x.jsonl.gz", "x.json"];
        string[] parts = ["{\"id\":", "\"1\"", ",", "\"text\":", "\"Peru\"", "}", "\n", "[", "]", "\"targets\":", "null", "\t", "id,text", "\"", "\0", "é"];
        var random = new Random(20261124);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = i % 2 == 0 ? new byte[random.Next(300)] : Encoding.UTF8.GetBytes(string.Concat(random.GetItems(parts, random.Next(40))));
            if (i % 2 == 0)
                random.NextBytes(bytes);
            using StatementReader reader = Open(bytes, names[i % names.Length], s_lenient);
            int good = reader.Count();
            Assert.IsGreaterThanOrEqualTo(good, reader.Rows);
            foreach (RowProblem problem in reader.Problems)
                Assert.IsFalse(problem.ToString().Any(char.IsControl), problem.ToString());
        }
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static List<LabelledStatement> Lenient(byte[] bytes, string name)
    {
        using StatementReader reader = Open(bytes, name, s_lenient);
        List<LabelledStatement> all = [.. reader];
        Assert.IsEmpty(reader.Problems, string.Join("\n", reader.Problems));
        return all;
    }

    private static StatementReader Open(byte[] bytes, string name, StatementReaderOptions? options = null) =>
        new(new MemoryStream(bytes), name, options);
}
