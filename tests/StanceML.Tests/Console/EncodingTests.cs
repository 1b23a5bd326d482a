using System.IO.Compression;
using System.Text;

namespace StanceML.Tests.Console;

/// <summary>One rule for all that is read: UTF-8, UTF-16 by its mark, others by name; gzip by its bytes.</summary>
[TestClass]
public sealed class EncodingTests
{
    private const string Json = """{"id":"a","text":"Oslo thanked Bogotá for the grain of São Tomé.","targets":[{"code":"CO","mention":"Bogotá","stance":"favor"}]}""" + "\n";

    private readonly Cli _cli = new();

    [TestCleanup]
    public void Clean() => _cli.Dispose();

    [TestMethod]
    [DataRow("score", "in.jsonl")]
    [DataRow("score", "in.jsonl", "--format", "csv")]
    [DataRow("mentions", "in.jsonl", "--format", "json")]
    [DataRow("analyze", "in.jsonl", "--format", "json")]
    [DataRow("evaluate", "--data", "in.jsonl", "--format", "json")]
    [DataRow("export", "in.jsonl", "--to", "prodigy", "--out", "-")]
    public async Task EveryVerb_ReadsTheSameInEveryForm(params string[] args)
    {
        string expected = await Read(args, Encoding.UTF8.GetBytes(Json));
        foreach (Encoding encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.AreEqual(expected, await Read(args, [.. encoding.GetPreamble(), .. encoding.GetBytes(Json)]), encoding.WebName);
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Json));
        Assert.AreEqual(expected, await Read(args, packed.ToArray()), "gzip");
    }

    [TestMethod]
    public async Task Article_IsReadInEveryForm()
    {
        const string article = "Oslo thanked Bogotá for the grain.";
        string expected = await Read(["analyze", "in.txt", "--format", "json"], Encoding.UTF8.GetBytes(article), "in.txt");
        Assert.AreEqual(expected, await Read(["analyze", "in.txt", "--format", "json"], [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(article)], "in.txt"));
        Assert.AreEqual(expected, await Read(["analyze", "in.txt", "--format", "json", "--encoding", "windows-1252"], Encoding.Latin1.GetBytes(article), "in.txt"));
        _cli.Write("in.txt", Encoding.Latin1.GetBytes(article));
        (int code, _, string messages) = await Cli.Run("analyze", _cli.At("in.txt"));
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages, "name another with --encoding");
    }

    [TestMethod]
    [DataRow("score", "in.jsonl")]
    [DataRow("score", "in.jsonl", "--format", "csv")]
    [DataRow("mentions", "in.jsonl", "--format", "json")]
    public async Task OtherEncoding_IsReadByItsName(params string[] args)
    {
        string expected = await Read(args, Encoding.UTF8.GetBytes(Json));
        Assert.AreEqual(expected, await Read([.. args, "--encoding", "windows-1252"], Encoding.Latin1.GetBytes(Json)));
        (int code, _, string messages) = await Cli.Run([.. args.Select(arg => arg == "in.jsonl" ? _cli.At(arg) : arg)]);
        Assert.AreEqual(3, code);
        StringAssert.Contains(messages, "in.jsonl(1): found bytes that are not UTF-8.");
        StringAssert.Contains(messages, "--encoding");
    }

    [TestMethod]
    public async Task EncodingOfNoName_IsAWrongArgument()
    {
        (int code, _, string messages) = await Cli.Run("score", _cli.Write("in.jsonl", Json), "--encoding", "klingon");
        Assert.AreEqual(2, code);
        StringAssert.Contains(messages, "Encoding 'klingon' is unknown.");
    }

    [TestMethod]
    public async Task PlainTextCalledGz_IsReadAsWhatItIs()
    {
        (int code, string output, string messages) = await Cli.Run("score", _cli.Write("in.jsonl.gz", Encoding.UTF8.GetBytes(Json)));
        Assert.AreEqual(0, code, messages);
        StringAssert.Contains(output, "\"target\":\"CO\"");
    }

    private async Task<string> Read(string[] args, byte[] bytes, string name = "in.jsonl")
    {
        _cli.Write(name, bytes);
        (int code, string output, string messages) = await Cli.Run([.. args.Select(arg => arg == name ? _cli.At(arg) : arg)]);
        Assert.AreEqual(0, code, messages);
        Assert.AreNotEqual("", output);
        return output;
    }
}
