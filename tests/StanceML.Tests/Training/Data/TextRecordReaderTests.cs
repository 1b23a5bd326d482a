using System.IO.Compression;
using System.Text;
using StanceML.Training.Bulk;
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

    [TestMethod]
    [DataRow("\n{\"id\":\"q\",\"text\":\"Iran thanked Peru.\"}\n")]
    [DataRow("  {\"id\":\"q\",\"text\":\"Iran thanked Peru.\"}\n")]
    [DataRow("\t{\"id\":\"q\",\"text\":\"Iran thanked Peru.\"}\n")]
    [DataRow(" \t\r\n\r\n{\"id\":\"q\",\"text\":\"Iran thanked Peru.\"}")]
    public void Read_ObjectBehindBlanks_IsJsonInBothReaders(string text)
    {
        TextRecord record = Read(text, "-").Single();
        Assert.AreEqual(("q", "Iran thanked Peru."), (record.Id, record.Text));
        var output = new MemoryStream();
        BulkScoring.Score(StanceModel.Default, new MemoryStream(Encoding.UTF8.GetBytes(text)), "-", output, new BulkOptions { Threads = 1 });
        StringAssert.StartsWith(Encoding.UTF8.GetString(output.ToArray()), "{\"id\":\"q\",");
    }

    [TestMethod]
    public void Read_ShortRow_NamesNoPlaceOfItsOwn() => Assert.AreEqual(
        "the row has 1 fields. Expected 2 as in the header; quote a field that holds the separator.",
        Read("id,text\n1\n", "wide.csv").Single().ErrorMessage);

    [TestMethod]
    public void Read_TwoColumnsOfOneName_IsRefused() => Assert.AreEqual(
        "a.csv(1): two columns are called 'text'. Expected different names.",
        Assert.ThrowsExactly<DataFormatException>(() => Read("id,text,Text\n1,x,y\n", "a.csv")).Message);

    [TestMethod]
    [DataRow("20160101", "date 20160101 (a JSON number) is no date. Expected a string, yyyy-mm-dd.")]
    [DataRow("\"soon\"", "date 'soon' is no date. Expected a string, yyyy-mm-dd.")]
    [DataRow("null", null)]
    public void Read_DateThatIsNoDate_IsAnErrorWhateverItIs(string date, string? message) =>
        Assert.AreEqual(message, Read($"{{\"text\":\"Iran thanked Peru.\",\"date\":{date}}}", "a.jsonl").Single().ErrorMessage);

    private static TextRecord[] Read(string text, string name) =>
        [.. TextRecordReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)];
}
