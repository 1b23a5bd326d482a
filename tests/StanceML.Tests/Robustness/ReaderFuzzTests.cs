using System.IO.Compression;
using System.Text;
using StanceML.Training.Data;

namespace StanceML.Tests.Robustness;

/// <summary>Files of any bytes: records, refusals in their place, or the one exception; never anything else.</summary>
[TestClass]
public sealed class ReaderFuzzTests
{
    private static readonly string[] Names = ["a.jsonl", "a.csv", "a.tsv", "a.txt", "a.jsonl.gz", "a.csv.gz"];

    private const string GoodJson =
        "{\"id\":\"a\",\"text\":\"Chile thanked Peru.\",\"sentiment\":\"positive\",\"date\":\"2020-01-02\",\"targets\":[{\"code\":\"PE\",\"mention\":\"Peru\",\"stance\":\"favor\",\"holder\":\"CL\"}]}\n";

    private const string GoodCsv = "id,text,sentiment,code,mention,stance,holder\na,\"Chile, again, thanked Peru.\",positive,PE,Peru,favor,CL\n";

    [TestMethod]
    public void StatementReader_AnyBytes_RefusesRowsOnly()
    {
        foreach ((string name, byte[] bytes) in Cases(6000, 3))
        {
            try
            {
                using var reader = new StatementReader(new MemoryStream(bytes), name, new StatementReaderOptions { Strict = false });
                foreach (LabelledStatement statement in reader)
                {
                    foreach (LabelledTarget target in statement.Targets)
                        Assert.IsTrue(target.Span is not { } span || (span.Start >= 0 && span.End <= statement.Text.Length), "span outside the text");
                }
            }
            catch (Exception refused) when (refused is DataFormatException or InvalidDataException)
            {
                Assert.AreNotEqual(0, refused.Message.Length);
            }
        }
    }

    [TestMethod]
    public void TextRecordReader_AnyBytes_GivesRecordsOrErrors()
    {
        foreach ((string name, byte[] bytes) in Cases(6000, 5))
        {
            try
            {
                foreach (TextRecord record in TextRecordReader.Read(new MemoryStream(bytes), name))
                    Assert.AreEqual(record.Text is null, record.ErrorMessage is not null);
            }
            catch (Exception refused) when (refused is DataFormatException or InvalidDataException)
            {
                Assert.AreNotEqual(0, refused.Message.Length);
            }
        }
    }

    [TestMethod]
    public void GzipBomb_OfOneLine_IsRefusedInLittleMemory()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] zeros = new byte[1 << 20];
            zeros.AsSpan().Fill((byte)' ');
            for (int i = 0; i < 400; i++)
                gzip.Write(zeros);
        }

        packed.Position = 0;
        long before = GC.GetTotalAllocatedBytes(true);
        TextRecord[] records = [.. TextRecordReader.Read(packed, "bomb.jsonl.gz")];
        Assert.AreEqual("too-long", records.Single().ErrorCode);
        Assert.IsLessThan(200L << 20, GC.GetTotalAllocatedBytes(true) - before);
    }

    [TestMethod]
    public void DeepJson_IsRefused()
    {
        string deep = "{\"id\":\"a\",\"text\":" + new string('[', 100_000) + new string(']', 100_000) + "}\n";
        TextRecord record = TextRecordReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(deep)), "deep.jsonl").Single();
        Assert.AreEqual("json", record.ErrorCode);
    }

    // Random bytes, and good files with bytes changed, lost, doubled and cut.
    private static IEnumerable<(string Name, byte[] Bytes)> Cases(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string name = Names[i % Names.Length];
            byte[] bytes;
            if (i % 4 == 0)
            {
                bytes = new byte[random.Next(300)];
                random.NextBytes(bytes);
            }
            else
            {
                string good = name.Contains("csv", StringComparison.Ordinal) ? GoodCsv : name.Contains("tsv", StringComparison.Ordinal) ? GoodCsv.Replace(',', '\t') : GoodJson + GoodJson.Replace("\"a\"", "\"b\"", StringComparison.Ordinal);
                List<byte> changed = [.. Encoding.UTF8.GetBytes(good)];
                for (int change = random.Next(1, 6); change > 0 && changed.Count > 2; change--)
                {
                    int at = random.Next(changed.Count);
                    switch (random.Next(4))
                    {
                        case 0: changed[at] = (byte)random.Next(256); break;
                        case 1: changed.RemoveAt(at); break;
                        case 2: changed.Insert(at, changed[random.Next(changed.Count)]); break;
                        default: changed.RemoveRange(at, Math.Min(random.Next(20), changed.Count - at)); break;
                    }
                }

                bytes = [.. changed];
            }

            if (name.EndsWith(".gz", StringComparison.Ordinal) && i % 8 != 0)
            {
                using var packed = new MemoryStream();
                using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                    gzip.Write(bytes);
                bytes = packed.ToArray();
                if (i % 3 == 0 && bytes.Length > 12)
                    bytes[random.Next(10, bytes.Length)] ^= 1;
            }

            yield return (name, bytes);
        }
    }
}
