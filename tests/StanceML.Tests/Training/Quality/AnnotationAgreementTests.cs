using StanceML.Training.Data;
using StanceML.Training.Quality;

namespace StanceML.Tests.Training.Quality;

[TestClass]
public sealed class AnnotationAgreementTests
{
    [TestMethod]
    public void Compare_TwoAnnotators_MatchesByIdAndCode()
    {
        LabelledStatement[] a = [Statement("1", Sentiment.Neutral, ("PE", Stance.Favor, "OM"), ("OM", Stance.Neutral, "none")), Statement("2", Sentiment.Negative, ("PE", Stance.Against, "other")), Statement("3", Sentiment.Neutral)];
        LabelledStatement[] b = [Statement("2", Sentiment.Negative, ("PE", Stance.Neutral, "none")), Statement("1", Sentiment.Neutral, ("PE", Stance.Favor, "OM")), Statement("9", Sentiment.Positive)];

        AgreementReport report = AnnotationAgreement.Compare([a, b]);

        Assert.AreEqual((2, 2, 1), (report.Statements, report.Targets, report.TargetsMissed));
        Assert.AreEqual(0.5, report.StanceAgreement);
        // Values favor, favor, against, neutral: D_o = 1/2 of the pairs, D_e = 10/12, so alpha = 1 - 0.5 / (10 / 12) = 0.4.
        Assert.AreEqual(0.4, report.StanceNominal, 1e-12);
        Assert.AreEqual(1, report.SentimentOrdinal);
        Assert.AreSequenceEqual(new[] { "2 stance PE against/neutral", "2 holder PE other/none" },
            report.Disagreements.Select(d => $"{d.Id} {d.What} {d.Target} {string.Join('/', d.Votes)}").ToArray());
    }

    [TestMethod]
    public void OfVotes_CountsTargetsWithTwoVotes()
    {
        LabelledStatement s = Statement("1", Sentiment.Neutral, ("PE", Stance.Favor, "OM"), ("OM", Stance.Neutral, "none"), ("CL", Stance.Against, "other"));
        LabelledTarget[] t = [s.Targets[0] with { Votes = [Stance.Favor, Stance.Favor] }, s.Targets[1] with { Votes = [Stance.Against, Stance.Neutral] }, s.Targets[2]];

        Assert.AreEqual(0.4, AnnotationAgreement.OfVotes([s with { Targets = [.. t] }]), 1e-12);
        Assert.AreEqual(double.NaN, AnnotationAgreement.OfVotes([s]));
    }

    private static LabelledStatement Statement(string id, Sentiment sentiment, params (string Code, Stance Stance, string Holder)[] targets) => new()
    {
        Id = id,
        Text = "Peru and Oman rest.",
        Sentiment = sentiment,
        Targets = [.. targets.Select(t => new LabelledTarget { Code = t.Code, Stance = t.Stance, Holder = t.Holder })],
    };
}
