using StanceML.Training.Data;

namespace StanceML.Tests.Training.Data;

[TestClass]
public sealed class OutputStreamTests
{
    [TestMethod]
    public void Write_FlushedOnTheWay_LosesNothing()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "out.bin");
        byte[] block = new byte[1000];
        using (var stream = new OutputStream(path, path, flushEvery: 1500))
        {
            for (int i = 0; i < 200; i++)
            {
                Array.Fill(block, (byte)i);
                stream.Write(block);
            }

            stream.Flush(flushToDisk: true);
        }

        byte[] written = File.ReadAllBytes(path);
        Assert.AreEqual(200_000, written.Length);
        for (int i = 0; i < written.Length; i++)
            Assert.AreEqual((byte)(i / 1000), written[i]);
    }

    [TestMethod]
    public void Dispose_FlushedOnTheWay_LetsTheFileGo()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "out.bin");
        using (var stream = new OutputStream(path, path, flushEvery: 1))
            stream.Write(new byte[100_000]);
        using FileStream again = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.AreEqual(100_000, again.Length);
    }
}
