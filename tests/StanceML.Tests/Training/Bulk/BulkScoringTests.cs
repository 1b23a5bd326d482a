using System.IO.Compression;
using System.Text;
using System.Text.Json;
using StanceML.Training.Bulk;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Bulk;

[TestClass]
public sealed class BulkScoringTests
{
    private static readonly string[] Lines =
    [
        """{"id":"a","text":"Oslo praised Lima for the accord."}""",
        """{"id":7,"text":"Ghana condemned Togo\u2019s \"raid\"."}""",
        """{"text":"No id here, but Kenya thanked Peru.","extra":{"deep":[1,2]}}""",
        """{"id":"tab\there","text":"Chad and Niger met."}""",
        """{"id":"d","text":"Mr Obama met the French president.","date":"2012-05-01"}""",
        """{"id":"e","text":"x","date":"2012-13-01"}""",
        """{"id":"n","text":"x","date":20160101}""",
        """{"id":"f"}""",
        """{"id":"g","text":5}""",
        """{"id":"h","text":"x"} y""",
        """{broken""",
        "[1]",
        "",
        """{"id":"","text":"An empty id."}""",
        """{"id":"z","text":"Élysée 🙂 “quoted” Москва"}""",
    ];

    [TestMethod]
    public void Score_JsonLines_SaysWhatOneByOneSays()
    {
        string input = "\uFEFF" + string.Join("\r\n", Lines) + "\r\n";
        string[] expected = [.. TextRecordReader.Read(Bytes(input), "x.jsonl").Select(OneByOne)];
        (string output, BulkCount count) = Score(Bytes(input), "x.jsonl", new BulkOptions { Threads = 1 });
        CollectionAssert.AreEqual(expected, output.Split('\n')[..^1]);
        Assert.AreEqual(Lines.Length - 1, count.Records);
        Assert.AreEqual(7, count.Errors);
    }

    [TestMethod]
    public void Score_FourThreads_KeepTheOrder()
    {
        string input = string.Join('\n', Enumerable.Range(0, 4_000).Select(i => $$"""{"id":{{i}},"text":"Point {{i}}: Rome {{(i % 3 == 0 ? "thanked" : "condemned")}} Cairo."}"""));
        (string one, _) = Score(Bytes(input), "x.jsonl", new BulkOptions { Threads = 1 });
        (string four, BulkCount count) = Score(Bytes(input), "x.jsonl", new BulkOptions { Threads = 4 });
        Assert.AreEqual(one, four);
        Assert.AreEqual(new BulkCount(4_000, 0), count);
    }

    [TestMethod]
    public void Score_PlainLinesWithBytesThatAreNoUtf8_GoesOn()
    {
        byte[] input = [.. "Rome praised Malta.\n"u8, 0xFF, (byte)'x', (byte)'\n', .. "Rome again."u8];
        (string output, BulkCount count) = Score(new MemoryStream(input), "x.txt", new BulkOptions { WithEvidence = false });
        Assert.AreEqual((3L, 1L, 2L), (count.Records, count.Errors, count.FirstError?.Line));
        using JsonDocument broken = JsonDocument.Parse(output.Split('\n')[1]);
        Assert.AreEqual("2", broken.RootElement.GetProperty("id").GetString());
        Assert.AreEqual("encoding", broken.RootElement.GetProperty("error").GetProperty("code").GetString());
        StringAssert.Contains(output, "\"evidence\":[]");
    }

    [TestMethod]
    public void Score_CompressedBothWays_SaysTheSame()
    {
        string input = string.Join('\n', Lines);
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(input));
        zipped.Position = 0;
        var output = new MemoryStream();
        BulkScoring.Score(StanceModel.Default, zipped, "x.jsonl.gz", output, new BulkOptions { Compress = true });
        using var back = new StreamReader(new GZipStream(new MemoryStream(output.ToArray()), CompressionMode.Decompress));
        Assert.AreEqual(Score(Bytes(input), "x.jsonl", new BulkOptions()).Output, back.ReadToEnd());
    }

    [TestMethod]
    public void Score_Table_TakesTheColumn()
    {
        (string output, BulkCount count) = Score(Bytes("id,headline\nq,\"Rome praised Malta.\"\n"), "x.csv", new BulkOptions { TextColumn = "headline" });
        Assert.AreEqual(new BulkCount(1, 0), count);
        StringAssert.StartsWith(output, "{\"id\":\"q\",");
    }

    [TestMethod]
    public void Score_Cancelled_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() =>
            BulkScoring.Score(StanceModel.Default, Bytes("Rome praised Malta."), "x.txt", Stream.Null, cancellationToken: cancellation.Token));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static (string Output, BulkCount Count) Score(Stream input, string name, BulkOptions options)
    {
        var output = new MemoryStream();
        BulkCount count = BulkScoring.Score(StanceModel.Default, input, name, output, options);
        return (Encoding.UTF8.GetString(output.ToArray()), count);
    }

    private static string OneByOne(TextRecord record)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (record.Text is null)
                TextRecordJson.WriteError(writer, record);
            else
                JudgementJson.Write(writer, record.Id, StanceModel.Default.Judge(record.Text, record.Date));
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
