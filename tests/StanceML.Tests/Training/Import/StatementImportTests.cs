using StanceML.Training.Data;
using StanceML.Training.Import;

namespace StanceML.Tests.Training.Import;

[TestClass]
public sealed class StatementImportTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stanceml").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Run_CountsEveryRow()
    {
        string input = Path.Combine(_folder, "a.csv"), output = Path.Combine(_folder, "a.jsonl.gz");
        File.WriteAllText(input, "text,code,stance\nPeru rests.,PE,pos\nPeru works.,PE,bad\nPeru sleeps.,PE,neutral\n");

        ImportReport report = StatementImport.Run(new CsvImporter(), input, output, new StatementReaderOptions { Strict = false, Labels = LabelMap.Parse("pos=favor") });

        Assert.AreEqual("csv a.csv: 3 rows in, 2 statements and 2 targets out (0 against, 1 neutral, 1 favor), 1 rows refused", report.ToString());
        Assert.HasCount(2, StatementReader.ReadAll(output));
    }

    [TestMethod]
    public void Run_StrictWithABadRow_LeavesNothing()
    {
        string input = Path.Combine(_folder, "a.csv"), output = Path.Combine(_folder, "a.jsonl");
        File.WriteAllText(input, "text,code,stance\nPeru rests.,PE,neutral\nPeru works.,PE,bad\n");

        Assert.ThrowsExactly<DataFormatException>(() => StatementImport.Run(new CsvImporter(), input, output));

        Assert.HasCount(1, Directory.GetFiles(_folder));
    }
}
