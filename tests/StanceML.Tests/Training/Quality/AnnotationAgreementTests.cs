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
    public void OfVotes_CountsLabelsWithTwoVotes()
    {
        LabelledStatement s = Statement("1", Sentiment.Neutral, ("PE", Stance.Favor, "OM"), ("OM", Stance.Neutral, "none"), ("CL", Stance.Against, "other"));
        LabelledTarget[] t =
        [
            s.Targets[0] with { Votes = [Stance.Favor, Stance.Favor], HolderVotes = ["OM", "OM"] },
            s.Targets[1] with { Votes = [Stance.Against, Stance.Neutral], HolderVotes = ["none", "author"] },
            s.Targets[2] with { Votes = [Stance.Against] },
        ];
        LabelledStatement voted = s with { Source = "letters", SentimentVotes = [Sentiment.Neutral, Sentiment.Neutral], Targets = [.. t] };
        LabelledStatement other = s with { Id = "2", SentimentVotes = [Sentiment.Negative, Sentiment.Negative], Targets = [] };

        IReadOnlyList<VoteAgreement> votes = AnnotationAgreement.OfVotes([voted, other]);

        Assert.AreSequenceEqual(
            new[] { "stance/all 2 1", "stance/letters 2 1", "holder/all 2 1", "holder/letters 2 1", "sentiment/all 2 2", "sentiment/letters 1 1", "sentiment/none 1 1" },
            votes.Select(v => $"{v.Label}/{v.Register ?? "all"} {v.Voted} {v.Unanimous}").ToArray());
        // Values favor, favor, against, neutral: D_o = 1/2 of the pairs, D_e = 10/12, so alpha = 1 - 0.5 / (10 / 12) = 0.4.
        Assert.AreEqual(0.4, votes[0].Nominal, 1e-12);
        // Ordinal: totals 1, 1, 2. Distances squared: against-neutral 1, neutral-favor 1.5^2, against-favor 2.5^2.
        // Observed 1 * 1; expected 1*1*1 + 1*2*2.25 + 1*2*6.25 = 18; alpha = 1 - 3 * 1 / 18.
        Assert.AreEqual(1 - (3.0 / 18), votes[0].Ordinal, 1e-12);
        // Values OM, OM, none, author: as above.
        Assert.AreEqual(0.4, votes[2].Nominal, 1e-12);
        Assert.AreEqual(double.NaN, votes[2].Ordinal);
        Assert.AreEqual(1, votes[4].Nominal);
        // One value only: nothing to expect.
        Assert.AreEqual(double.NaN, votes[5].Nominal);
        Assert.IsEmpty(AnnotationAgreement.OfVotes([s]));
    }

    private static LabelledStatement Statement(string id, Sentiment sentiment, params (string Code, Stance Stance, string Holder)[] targets) => new()
    {
        Id = id,
        Text = "Peru and Oman rest.",
        Sentiment = sentiment,
        Targets = [.. targets.Select(t => new LabelledTarget { Code = t.Code, Stance = t.Stance, Holder = t.Holder })],
    };
}
