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
        bool told;
        try
        {
            told = TextRecordReader.Read(new MemoryStream(cut), "a.txt.gz").Any(record => record.ErrorCode is not null);
        }
        catch (Exception failure) when (failure is DataFormatException or InvalidDataException or EndOfStreamException)
        {
            told = true;
        }

        Assert.IsTrue(told);
    }

    private static TextRecord[] Read(string text, string name) =>
        [.. TextRecordReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)];
}
