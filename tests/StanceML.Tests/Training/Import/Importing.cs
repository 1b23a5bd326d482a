using System.Text;
using StanceML.Training.Data;
using StanceML.Training.Import;

namespace StanceML.Tests.Training.Import;

/// <summary>Imports text in memory.</summary>
internal static class Importing
{
    public static List<LabelledStatement> Strictly(IStatementImporter importer, string content, string name)
    {
        using StatementReader reader = importer.Open(new MemoryStream(Encoding.UTF8.GetBytes(content)), name);
        return [.. reader];
    }

    public static (List<LabelledStatement> Statements, List<string> Problems) Leniently(IStatementImporter importer, string content, string name, LabelMap? labels = null)
    {
        var options = new StatementReaderOptions { Strict = false, Labels = labels ?? LabelMap.Empty };
        using StatementReader reader = importer.Open(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, options);
        List<LabelledStatement> all = [.. reader];
        Assert.AreEqual(reader.Rows, all.Count + reader.Refused, "Every row is in a statement or refused.");
        return (all, [.. reader.Problems.Select(p => p.ToString())]);
    }
}
