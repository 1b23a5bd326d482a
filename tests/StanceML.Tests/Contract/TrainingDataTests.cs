using StanceML.Training.Data;

namespace StanceML.Tests.Contract;

/// <summary>What training-data/ promises.</summary>
[TestClass]
public sealed class TrainingDataTests
{
    private static readonly IReadOnlyList<LabelledStatement> All = LabelledFiles.Read([Path.Combine(Repository.Root, "training-data")]);

    [TestMethod]
    public void Ids_AreUnique() => Assert.AreEqual(All.Count, All.Select(statement => statement.Id).Distinct(StringComparer.Ordinal).Count());

    [TestMethod]
    public void Texts_AreUnique() =>
        Assert.AreEqual(All.Count, All.Select(statement => statement.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());

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
