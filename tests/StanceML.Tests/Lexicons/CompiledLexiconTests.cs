using StanceML.Lexicons;

namespace StanceML.Tests.Lexicons;

[TestClass]
public sealed class CompiledLexiconTests
{
    [TestMethod]
    public void Embedded_IsWhatTheTablesGive()
    {
        Lexicon fromTables = LexiconBuilder.FromResources();
        bool isEmbedded = typeof(Lexicon).Assembly.GetManifestResourceNames().Contains(Lexicon.ResourceName);
        const string Remedy = "Run 'dotnet run --project src/StanceML.Console -- compile-tables', build again and commit src/StanceML/Lexicons/Data.";
        Assert.IsTrue(isEmbedded, $"The lexicon's tables or code changed since it was compiled. {Remedy}");
        Assert.IsTrue(Lexicon.Default.Bytes.SequenceEqual(fromTables.Bytes), $"The compiled lexicon differs from its tables. {Remedy}");
    }

    [TestMethod]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.IsTrue(LexiconBuilder.FromResources().Bytes.SequenceEqual(LexiconBuilder.FromResources().Bytes));
}
