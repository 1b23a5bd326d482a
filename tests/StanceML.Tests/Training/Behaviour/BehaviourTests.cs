using StanceML.Training.Behaviour;

namespace StanceML.Tests.Training.Behaviour;

[TestClass]
public sealed class BehaviourTests
{
    [TestMethod]
    public void Suite_HasTwentyCasesAGroup_EachOnce()
    {
        IReadOnlyList<BehaviourCase> cases = BehaviourSuite.Cases;
        CollectionAssert.AreEquivalent(
            new[] { "negation", "voice", "direction", "hedge", "quotation", "bad-news" }, cases.Select(item => item.Group).Distinct().ToArray());
        Assert.IsTrue(cases.CountBy(item => item.Group).All(pair => pair.Value >= 20));
        Assert.AreEqual(cases.Count, cases.Select(item => (item.Target, item.Text, item.Than)).Distinct().Count());
    }

    [TestMethod]
    public void Suite_EveryTargetIsNamed()
    {
        foreach (BehaviourCase item in BehaviourSuite.Cases)
        {
            foreach (string text in new[] { item.Text, item.Than }.Where(text => text.Length > 0))
                Assert.IsTrue(Gazetteer.Default.Find(text).Any(mention => mention.Counts && mention.Country.Code == item.Target), text);
            Assert.IsTrue(item.Than.Length > 0 ? item.Expected is "<" or ">" : item.Expected is "against" or "neutral" or "favor", item.Text);
        }
    }

    [TestMethod]
    public void Swap_HasFiftyTemplatesAndFortyCountries_AllFound()
    {
        SwapReport report = CountrySwap.Run(StanceModel.Default);
        Assert.IsTrue(report.Templates.Length >= 50);
        Assert.AreEqual(40, report.Countries);
        Assert.AreEqual(0, report.Missing);
        Assert.AreEqual(report.Templates.Length * 40, report.Judged);
        CollectionAssert.AreEquivalent(new[] { "name", "adjective", "capital", "leader" }, report.Kinds.ToArray());
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(1000)]
    public void Swap_CountriesOutOfRange_Throws(int countries) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => CountrySwap.Run(StanceModel.Default, countries));

    [TestMethod]
    public void Report_CountsByGroup()
    {
        BehaviourReport report = BehaviourSuite.Run(StanceModel.Default);
        Assert.AreEqual(BehaviourSuite.Cases.Count, report.Cases);
        Assert.AreEqual(report.Failures.Length, report.Groups.Sum(group => group.Failures));
        foreach (BehaviourFailure failure in report.Failures)
            Assert.AreNotEqual(failure.Case.Expected, failure.Answer);
    }

    [TestMethod]
    public void Case_OppositeExpectation_Fails()
    {
        var right = new BehaviourCase("direction", "PE", "against", "Chile bitterly condemned Peru.", "");
        Assert.IsNull(right.Failure(StanceModel.Default));
        StringAssert.StartsWith((right with { Expected = "favor" }).Failure(StanceModel.Default), "against ");
        Assert.AreEqual("not found", (right with { Target = "FR" }).Failure(StanceModel.Default));
        var order = new BehaviourCase("negation", "PE", "<", "Chile bitterly condemned Peru.", "Chile warmly praised Peru.");
        Assert.IsNull(order.Failure(StanceModel.Default));
        Assert.IsNotNull((order with { Expected = ">" }).Failure(StanceModel.Default));
    }
}
