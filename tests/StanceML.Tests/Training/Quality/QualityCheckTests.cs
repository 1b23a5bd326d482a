using System.Globalization;
using StanceML.Training.Data;
using StanceML.Training.Quality;

namespace StanceML.Tests.Training.Quality;

[TestClass]
public sealed class QualityCheckTests
{
    // 21 words with the last one: 17 5-grams, of which 16 stay when the last word changes: 16 / 18.
    private const string Long = "The harbour master of a small town in Peru said on a rainy morning that nobody had seen the grey ";

    private readonly string _folder = Directory.CreateTempSubdirectory("stanceml").FullName;

    [TestCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Run_CleanData_FindsNothing()
    {
        QualityReport report = QualityCheck.Run([Write("a.jsonl", "Peru rests.", "Oman works.")]);

        Assert.IsFalse(report.Failed);
        Assert.AreEqual("2 rows, 2 statements, 2 targets, 2 distinct texts; nothing found", report.ToString());
    }

    [TestMethod]
    public void Run_Repetitions_AreFoundWithinAndAcrossFiles()
    {
        string a = Write("a.jsonl", "Peru rests.", Long + "ships."), b = Write("b.jsonl", "PERU  rests!", Long + "boats.", "Oman works.");

        QualityReport report = QualityCheck.Run([a, b]);

        Assert.AreEqual(2, report.Counts[FindingKind.DuplicateId]);
        Assert.IsTrue(report.FailedStrictly);
        Assert.AreSequenceEqual(new[]
        {
            $"{b}(1): the id '1' also stands in a.jsonl(1).",
            $"{b}(1): the text also stands in a.jsonl(1).",
            $"{b}(2): the id '2' also stands in a.jsonl(2).",
            $"{b}(2): nearly repeats a.jsonl(2), overlap 0.89.",
        }, report.Findings.Select(f => f.ToString()).ToArray());
        Assert.IsTrue(report.Failed, "one id of two rows");
    }

    [TestMethod]
    public void Run_OneFileTwice_RepeatsEveryText()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "other"));
        string a = Write("a.jsonl", "Peru rests.", "Oman works."), b = Path.Combine(_folder, "other", "a.jsonl");
        File.Copy(a, b);

        foreach (string second in new[] { a, b })
        {
            QualityReport report = QualityCheck.Run([a, second]);
            Assert.AreEqual((2L, 2L), (report.Counts[FindingKind.DuplicateId], report.Counts[FindingKind.Duplicate]));
        }

        Assert.AreEqual($"{b}(1): the text also stands in {a}(1).", QualityCheck.Run([a, b]).Findings[1].ToString());
    }

    [TestMethod]
    public void Run_Balance_CountsTheCountryOfAMention()
    {
        string path = Path.Combine(_folder, "a.jsonl");
        File.WriteAllText(path, """
            {"id":"1","text":"Growers accuse Poland of dumping.","targets":[{"mention":"Poland","stance":"against"}]}
            {"id":"2","text":"We thank the Netherlands.","targets":[{"mention":"the Netherlands","stance":"favor"}]}
            {"id":"3","text":"Nuclear power in France is safe.","targets":[{"mention":"Nuclear power in France","stance":"favor"}]}
            """);

        QualityReport report = QualityCheck.Run([path], options: new QualityOptions { MentionKind = MentionKinds.Of });

        Assert.AreSequenceEqual(new[] { "NL", "PL", "no country" }, report.Balance.Single(t => t.Name == "country").Rows.Select(row => row.Key).ToArray());
        Assert.AreSequenceEqual(new[] { "0", "1" }, report.Balance.Single(t => t.Name == "countries in the statement").Rows.Select(row => row.Key).ToArray());
        Assert.AreEqual(2, report.Balance.Single(t => t.Name == "mention kind").Rows.Single(row => row.Key == "name").Statements);
    }

    [TestMethod]
    public void Run_AgainstATestSet_CountsDistinctSharedTexts()
    {
        string train = Write("train.jsonl", "Peru rests.", "Peru rests.", Long + "ships."), test = Write("test.jsonl", "Peru rests", "Peru rests", Long + "boats.", "Oman works.");

        QualityReport report = QualityCheck.Run([test], [train]);

        Assert.AreEqual(new Leakage(test, train, 3, 1, 1), report.Leakages.Single());
        Assert.AreEqual((2L, 1L), (report.Counts[FindingKind.Leak], report.Counts[FindingKind.NearLeak]));
        Assert.IsTrue(report.Failed);
    }

    [TestMethod]
    public void Run_UnreadableRows_AreFindings()
    {
        string path = Path.Combine(_folder, "a.jsonl");
        File.WriteAllText(path, "{\"id\":\"1\",\"text\":\"Peru.\",\"targets\":[{\"code\":\"PE\",\"stance\":\"pos\"}]}\n{\"id\":\"2\",\"text\":\" \"}\n{\"id\":\"3\",\"text\":\"Pe\uFFFDu rests.\"}\n");

        QualityReport report = QualityCheck.Run([path]);

        Assert.AreEqual($"{path}(1): stance 'pos' is unknown. Expected against, neutral or favor; map it with --map pos=LABEL, which import, check and label take.", report.Findings[1].ToString());
        Assert.AreEqual((2L, 1L), (report.Counts[FindingKind.Unreadable], report.Counts[FindingKind.Characters]));
        Assert.IsTrue(report.Failed);
    }

    [TestMethod]
    public void Run_ConflictingLabels_AreFound()
    {
        string path = Path.Combine(_folder, "a.csv");
        File.WriteAllText(path, """
            id,text,sentiment,code,stance,holder
            1,Peru rests.,neutral,PE,neutral,none
            2,Peru rests!,negative,PE,against,author
            3,Peru rests?,neutral,OM,favor,PE
            3,Peru rests?,neutral,OM,against,CL
            """);

        string[] found = [.. QualityCheck.Run([path]).Findings.Where(f => f.Kind == FindingKind.Conflict).Select(f => f.Message)];

        Assert.AreSequenceEqual(new[]
        {
            "sentiment is negative here and neutral in a.csv(2), for the same text",
            "stance toward PE is against here and neutral in a.csv(2), for the same text",
        }, found);
    }

    [TestMethod]
    public void Run_LengthOutlier_IsFound()
    {
        string[] texts = [.. Enumerable.Range(0, 30).Select(i => $"Peru rests day {i} of a year."), string.Join(' ', Enumerable.Range(0, 60))];

        QualityFinding only = QualityCheck.Run([Write("a.jsonl", texts)]).Findings.Single();

        Assert.AreEqual((FindingKind.Length, 31L), (only.Kind, only.Line));
        Assert.AreEqual("the text has 60 words, half of them have 7 to 7", only.Message);
    }

    [TestMethod]
    public void Run_Balance_CountsStatementsAndTargets()
    {
        string path = Path.Combine(_folder, "a.jsonl");
        File.WriteAllText(path, """
            {"id":"wire-1","text":"Peru and Oman rest.","sentiment":"neutral","targets":[{"code":"PE","mention":"Peru","stance":"neutral"},{"code":"OM","mention":"Oman","stance":"favor"}]}
            {"id":"wire-2","text":"Peru rests.","targets":[{"code":"PE","mention":"Peru","stance":"against"}]}
            """);

        QualityReport report = QualityCheck.Run([path], options: new QualityOptions { MentionKind = (_, _) => "name" });

        BalanceTable countries = report.Balance.Single(t => t.Name == "country");
        Assert.AreSequenceEqual(new[] { new BalanceRow("PE", 2, 1, 1, 0), new BalanceRow("OM", 1, 0, 0, 1) }, countries.Rows.ToArray());
        Assert.AreEqual(new BalanceRow("wire", 2, 1, 1, 1), report.Balance.Single(t => t.Name == "register").Rows.Single());
        Assert.AreEqual(new BalanceRow("name", 2, 1, 1, 1), report.Balance.Single(t => t.Name == "mention kind").Rows.Single());
        Assert.AreEqual("| country | statements | targets | against | neutral | favor |\n|---|---:|---:|---:|---:|---:|\n| PE | 2 | 2 | 1 (50%) | 1 (50%) | 0 (0%) |\n| 1 others | 1 | 1 | 0 (0%) | 0 (0%) | 1 (100%) |\n", countries.ToMarkdown(1));
    }

    [TestMethod]
    public void Run_ForeignText_IsFoundUnlessStock()
    {
        string foreign = Path.Combine(_folder, "foreign.txt");
        File.WriteAllText(foreign, "Once, the [harbour master of a small\ntown] in Chile sang; he spoke on condition of anonymity because he could.");
        string data = Write("a.jsonl", "Then the harbour master of a small town in Chile wept.", "She spoke on condition of anonymity because he could not.");
        QualityReport Check(params string[] stock) => QualityCheck.Run([data], options: new QualityOptions { ForeignTexts = new ForeignTextCheck([foreign], stock) });

        Assert.AreSequenceEqual(new[]
        {
            $"{data}(1): shares 'the harbour master of a small town in' with foreign.txt.",
            $"{data}(2): shares 'spoke on condition of anonymity because he could' with foreign.txt.",
        }, Check().Findings.Select(f => f.ToString()).ToArray());
        Assert.HasCount(1, Check("on condition of anonymity").Findings);
    }

    [TestMethod]
    public void ForeignText_InJson_IsEveryString()
    {
        string foreign = Path.Combine(_folder, "foreign.jsonl");
        File.WriteAllText(foreign, "{\"a\": [{\"b\": \"one two three four five six seven eight nine\"}]}\n");

        Assert.IsTrue(new ForeignTextCheck([foreign]).TryFind("Zero, two three four five six seven eight NINE!", out string run, out _));
        Assert.AreEqual("two three four five six seven eight nine", run);
    }

    private string Write(string name, params string[] texts)
    {
        string path = Path.Combine(_folder, name);
        StatementWriter.WriteAll(path, texts.Select((text, i) => new LabelledStatement
        {
            Id = (i + 1).ToString(CultureInfo.InvariantCulture),
            Text = text,
            Targets = [new LabelledTarget { Name = "x", Stance = Stance.Neutral }],
        }));
        return path;
    }
}
