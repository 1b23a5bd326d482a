using StanceML.Geography;
using StanceML.Training.Geography;

namespace StanceML.Tests.Geography;

/// <summary>The compiled gazetteer is what its readable tables say.</summary>
[TestClass]
public sealed class GazetteerCompilerTests
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "src", "StanceML", "Geography", "Data");

    [TestMethod]
    public void Compile_GivesTheEmbeddedBytes()
    {
        using Stream embedded = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.bin")!;
        byte[] bytes = new byte[embedded.Length];
        embedded.ReadExactly(bytes);
        Assert.IsTrue(
            GazetteerCompiler.Compile(Folder).AsSpan().SequenceEqual(bytes),
            "The tables under src/StanceML/Geography/Data, the tokenizer or the word hash changed after the gazetteer was compiled. "
            + "Run: dotnet run --project src/StanceML.Console -c Release -- compile-gazetteer");
    }

    [TestMethod]
    public void Table_OfOtherBytes_SaysWhatItExpected()
    {
        byte[] bytes = GC.AllocateArray<byte>(4096, pinned: true);
        var thrown = Assert.ThrowsExactly<InvalidOperationException>(() => new GazetteerTable(bytes));
        StringAssert.Contains(thrown.Message, "Expected version 2");
    }

    [TestMethod]
    public void Table_OfAnotherTokenizer_IsRefused()
    {
        byte[] bytes = GC.AllocateArray<byte>(GazetteerCompiler.Compile(Folder).Length, pinned: true);
        GazetteerCompiler.Compile(Folder).CopyTo(bytes, 0);
        // The word check stands behind magic and version.
        bytes[8] ^= 1;
        Assert.ThrowsExactly<InvalidOperationException>(() => new GazetteerTable(bytes));
    }

    [TestMethod]
    [DataRow("name,at", "countries.tsv", "no column 'code'")]
    public void Compile_BadTable_NamesIt(string header, string table, string expected)
    {
        string folder = Directory.CreateTempSubdirectory("gazetteer").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, table), header + "\nx");
            var thrown = Assert.ThrowsExactly<FormatException>(() => GazetteerCompiler.Compile(folder));
            StringAssert.Contains(thrown.Message, table);
            StringAssert.Contains(thrown.Message, expected);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void CompileFile_WritesItWhole_AndMissingTablesAreNamed()
    {
        string folder = Directory.CreateTempSubdirectory("gazetteer").FullName;
        try
        {
            Assert.ThrowsExactly<FileNotFoundException>(() => GazetteerCompiler.CompileFile(folder));
            Assert.IsEmpty(Directory.GetFiles(folder));
            foreach (string path in Directory.GetFiles(Folder, "*.tsv"))
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            int bytes = GazetteerCompiler.CompileFile(folder);
            Assert.AreEqual(bytes, new FileInfo(Path.Combine(folder, GazetteerCompiler.FileName)).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void Build_WithoutChanges_FindsWhatTheDefaultFinds()
    {
        Gazetteer rebuilt = Gazetteer.Default.ToBuilder().Build();
        foreach (Country country in Country.All)
        {
            string text = $"{country.Name} spoke of {country.Alpha3}, of Mr Trump in Georgia, the Kremlin and NATO.";
            CollectionAssert.AreEqual(Gazetteer.Default.Find(text).ToArray(), rebuilt.Find(text).ToArray());
        }
    }
}
