namespace StanceML.Tests;

[TestClass]
public sealed class OwnGazetteerTests
{
    [TestMethod]
    public void With_OwnEntries_JudgesThem()
    {
        const string text = "Chile condemned Ruritania and thanked the Zendans.";
        Country spain = Country.Parse("ES");
        StanceModel own = StanceModel.Default.With(Gazetteer.Default.ToBuilder().Add("Ruritania", spain).Add("Zendans", Country.Parse("IT")).Build());
        Assert.AreEqual(1, StanceModel.Default.Judge(text).Count);
        StatementJudgement judged = own.Judge(text);
        Assert.AreEqual(Stance.Against, judged.For(spain)!.Stance);
        Assert.AreEqual("Ruritania", judged.For(spain)!.Mentions[0].Span.In(text).ToString());
        Assert.IsNotNull(judged.For(Country.Parse("IT")));
        Assert.AreSame(own, judged.Model);
        Assert.AreEqual(StanceModel.Default.Info.Id, judged.Model.Info.Id);
    }
}
