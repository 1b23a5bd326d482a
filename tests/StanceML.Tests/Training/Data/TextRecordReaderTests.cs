using System.IO.Compression;
using System.Text;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Data;

[TestClass]
public sealed class TextRecordReaderTests
{
    [TestMethod]
    public void Read_ShortCsvRow_IsAnErrorInItsPlaceAndTheRestGoesOn()
    {
        TextRecord[] records = Read("id,text,date\n1,Oslo praised Lima.,2016-11-15\n2\n3,Rome met Cairo.,\n", "a.csv");
        Assert.AreEqual(3, records.Length);
        Assert.AreEqual(new DateOnly(2016, 11, 15), records[0].Date);
        Assert.IsNotNull(records[1].ErrorCode);
        Assert.AreEqual("Rome met Cairo.", records[2].Text);
    }

    [TestMethod]
    public void Read_EmptyCsv_HasNoRecords() => Assert.AreEqual(0, Read("", "a.csv").Length);

    [TestMethod]
    public void Read_CutGzip_DoesNotPassSilently()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (int i = 0; i < 2000; i++)
                gzip.Write(Encoding.UTF8.GetBytes($"Line {i * 7919} names Chad and Peru {i}.\n"));
        }

        byte[] cut = packed.ToArray()[..(int)(packed.Length / 2)];
        DataFormatException told = Assert.ThrowsExactly<DataFormatException>(() => TextRecordReader.Read(new MemoryStream(cut), "a.txt.gz").Count());
        Assert.AreEqual("a.txt.gz: the compressed data is broken or ends early. Expected a whole gzip file.", told.Message);
    }

    [TestMethod]
    public void Read_JsonInLatin1_IsToldByItsEncoding()
    {
        TextRecord record = TextRecordReader.Read(new MemoryStream(Encoding.Latin1.GetBytes("{\"id\":\"1\",\"text\":\"São Tomé\"}\n")), "a.jsonl").Single();
        Assert.AreEqual("encoding", record.ErrorCode);
        StringAssert.StartsWith(record.ErrorMessage, "found bytes that are not UTF-8.");
    }

    private static TextRecord[] Read(string text, string name) =>
        [.. TextRecordReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)];
}
