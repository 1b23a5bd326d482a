namespace StanceML.Tests.Contract;

/// <summary>Evidence is exact: the parts of a score add up to it.</summary>
[TestClass]
public sealed class ExplanationTests
{
    [TestMethod]
    [DataRow("The Kremlin accused Washington of failing to rein in the rebels, but Ankara thanked the US.")]
    [DataRow("Croatia's premier called Serbia a threat to peace in the region.")]
    [DataRow("\"We stand with Ukraine,\" said the Danish minister; Russia was not amused.")]
    [DataRow("Korea")]
    [DataRow("France, France and again France: 12 sanctions, 3 war crimes (and no answer)!")]
    public void Parts_SumToTheScore(string text)
    {
        foreach (Judgement judgement in StanceModel.Default.Judge(text))
        {
            Explanation explanation = StanceModel.Default.Explain(text, judgement.Target)!;
            float sum = explanation.Bias + explanation.Unplaced + explanation.Parts.Sum(part => part.Weight);
            Assert.AreEqual(explanation.Score, sum, 1e-3f, $"{judgement.Target} in: {text}");
        }
    }

    [TestMethod]
    public void Parts_StandInTextOrderAndDoNotOverlap()
    {
        Explanation explanation = StanceModel.Default.Explain("Mongolia condemned the war crimes that Chad denies and threatened Chad with sanctions.", Country.Parse("TD"))!;
        int end = 0;
        foreach (Evidence part in explanation.Parts)
        {
            Assert.IsGreaterThanOrEqualTo(end, part.Span.Start);
            end = part.Span.End;
        }
    }

    [TestMethod]
    public void Expression_OfSeveralWordsIsOnePart()
    {
        const string text = "The general called Chad a threat to peace.";
        Explanation explanation = StanceModel.Default.Explain(text, Country.Parse("TD"))!;
        Assert.IsTrue(explanation.Parts.Any(part => part.Span.In(text).ToString() == "threat to peace"));
    }

    [TestMethod]
    public void Evidence_IsAmongTheParts()
    {
        const string text = "Mongolia condemned the war crimes that Chad denies.";
        Judgement judgement = StanceModel.Default.Judge(text, Country.Parse("TD"))!;
        Explanation explanation = StanceModel.Default.Explain(text, judgement.Target)!;
        Assert.IsNotEmpty(judgement.Evidence);
        foreach (Evidence evidence in judgement.Evidence)
            CollectionAssert.Contains(explanation.Parts, evidence);
    }

    [TestMethod]
    public void Explain_CountryThatIsNotNamed_IsNull() =>
        Assert.IsNull(StanceModel.Default.Explain("Mongolia condemned Chad.", Country.Parse("FR")));
}
