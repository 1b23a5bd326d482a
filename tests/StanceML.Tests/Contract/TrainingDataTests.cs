using StanceML.Training.Data;
using StanceML.Training.Quality;

namespace StanceML.Tests.Contract;

/// <summary>What training-data/ promises.</summary>
[TestClass]
public sealed class TrainingDataTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "training-data");
    private static readonly IReadOnlyList<LabelledStatement> All = LabelledFiles.Read([Folder]);

    [TestMethod]
    public void Ids_AreUnique() => Assert.AreEqual(All.Count, All.Select(statement => statement.Id).Distinct(StringComparer.Ordinal).Count());

    [TestMethod]
    public void Texts_AreUnique() =>
        Assert.AreEqual(All.Count, All.Select(statement => statement.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [TestMethod]
    public void Quality_HasNothingToFind()
    {
        QualityReport report = QualityCheck.Run(LabelledFiles.List([Folder]));
        Assert.IsFalse(report.FailedStrictly, string.Join('\n', report.Findings.Where(finding => finding.Kind != FindingKind.Length)));
    }

    [TestMethod]
    public void Texts_ShareNoRunOfWordsWithAnnotatedNews()
    {
        string shared = Path.Combine(Repository.Root, "..", "shared");
        string[] foreign = [.. new[] { "dev-set", "real-news", "style-samples", "datasets", "articles" }.Select(name => Path.Combine(shared, name)).Where(Directory.Exists)];
        if (foreign.Length == 0)
            Assert.Inconclusive("The annotated sets are not on this machine.");
        var check = new ForeignTextCheck(
            foreign.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)), StockPhrases.Read(Path.Combine(Folder, "stock-phrases.txt")));
        string[] found = [.. All.Where(statement => check.TryFind(statement.Text, out _, out _)).Select(statement => statement.Id)];
        Assert.AreEqual(0, found.Length, string.Join(", ", found));
    }

    [TestMethod]
    public void Targets_StandInTheTextAndHaveAKnownCode()
    {
        foreach (LabelledStatement statement in All)
        {
            foreach (LabelledTarget target in statement.Targets)
            {
                Assert.IsTrue(Country.TryParse(target.Code, out _), $"{statement.Id}: {target.Code}");
                Assert.IsNotNull(target.Span, statement.Id);
                Assert.AreEqual(target.Mention, target.Span.Value.In(statement.Text).ToString(), statement.Id);
            }
        }
    }

    [TestMethod]
    public void Holder_IsNoneExactlyWhenNeutral()
    {
        foreach (LabelledStatement statement in All)
        {
            foreach (LabelledTarget target in statement.Targets)
                Assert.AreEqual(target.Stance == Stance.Neutral, target.Holder is null or "none", $"{statement.Id}: {target.Code} {target.Stance} {target.Holder}");
        }
    }

    [TestMethod]
    public void Sentiment_IsLabelledEverywhere() => Assert.IsTrue(All.All(statement => statement.Sentiment is not null));
}
