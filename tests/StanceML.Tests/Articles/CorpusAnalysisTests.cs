namespace StanceML.Tests.Articles;

[TestClass]
public sealed class CorpusAnalysisTests
{
    private const string First = "Chile condemned Peru on Monday.\n\nThe weather was fine.", Second = "Chile condemned Peru on Monday. Oman thanked Qatar.";

    [TestMethod]
    public void Add_CountsASentenceOfTwoArticlesOnce()
    {
        var corpus = new CorpusAnalysis();
        corpus.Add(StanceModel.Default.Analyze(First));
        corpus.Add(StanceModel.Default.Analyze(Second));
        Assert.AreEqual(2, corpus.Articles);
        Assert.AreEqual(4, corpus.Sentences);
        Assert.AreEqual(1, corpus.Repeats);
        Assert.AreEqual(4, corpus.Judgements);
        Assert.AreEqual(1, corpus.Matrix.Cells.Where(cell => cell.Target.Code == "PE").Sum(cell => cell.Count));
        Assert.IsTrue(corpus.Months.IsEmpty);
    }

    [TestMethod]
    public void Add_SortsByMonth()
    {
        var corpus = new CorpusAnalysis();
        corpus.Add(StanceModel.Default.Analyze("Oman thanked Qatar."), new DateOnly(2024, 5, 31));
        corpus.Add(StanceModel.Default.Analyze("Chile condemned Peru."), new DateOnly(2023, 1, 1));
        corpus.Add(StanceModel.Default.Analyze("Chile condemned Peru again."), new DateOnly(2023, 1, 31));
        CollectionAssert.AreEqual(new[] { new DateOnly(2023, 1, 1), new DateOnly(2024, 5, 1) }, corpus.Months.Select(month => month.Month).ToArray());
        Assert.AreEqual(2, corpus.Months[0].Articles);
        Assert.AreEqual(2, corpus.Months[0].Toward(Country.Parse("PE"))!.Against);
        Assert.IsNull(corpus.Months[0].Toward(Country.Parse("QA")));
        Assert.AreEqual(1, corpus.Months[1].Toward(Country.Parse("QA"))!.Favor);
    }
}
