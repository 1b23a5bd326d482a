namespace StanceML.Tests.Serving;

[TestClass]
public sealed class StanceModelFileTests
{
    [TestMethod]
    public void Refresh_KeepsTheLastGoodModel()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.stance");
        File.WriteAllBytes(path, EmbeddedModel.Bytes);
        using var file = new StanceModelFile(path);
        StanceModel first = file.Current;
        Assert.IsFalse(file.Refresh());

        File.WriteAllBytes(path, EmbeddedModel.Bytes[..1000]);
        Assert.IsFalse(file.Refresh());
        Assert.AreSame(first, file.Current);
        StringAssert.Contains(file.LastError!.Message, path);

        File.Delete(path);
        Assert.IsFalse(file.Refresh());
        Assert.IsInstanceOfType<FileNotFoundException>(file.LastError);

        // The same content again: nothing new, but no error either.
        File.WriteAllBytes(path, EmbeddedModel.Bytes);
        Assert.IsFalse(file.Refresh());
        Assert.IsNull(file.LastError);
        Assert.AreSame(first, file.Current);
    }

    [TestMethod]
    public void Refresh_TheSameBytesOfTheSameTimeAgain_ForgetsTheError()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.stance");
        File.WriteAllBytes(path, EmbeddedModel.Bytes);
        DateTime written = File.GetLastWriteTimeUtc(path);
        using var file = new StanceModelFile(path);
        File.WriteAllBytes(path, EmbeddedModel.Bytes[..1000]);
        Assert.IsFalse(file.Refresh());
        Assert.IsNotNull(file.LastError);

        File.WriteAllBytes(path, EmbeddedModel.Bytes);
        File.SetLastWriteTimeUtc(path, written);
        Assert.IsFalse(file.Refresh());
        Assert.IsNull(file.LastError);
    }

    [TestMethod]
    public void Constructor_NoModel_Throws()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsExactly<ModelFormatException>(() => new StanceModelFile(folder.Write("b.stance", "no model")));
        Assert.ThrowsExactly<FileNotFoundException>(() => new StanceModelFile(folder.File("none.stance")));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new StanceModelFile(folder.File("none.stance"), TimeSpan.Zero));
    }
}
