using StanceML.Training;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Tests.Training.Training;

/// <summary>Targets that are no countries: topics that stand nowhere in the text, and directed pairs.</summary>
[TestClass]
public sealed class TargetFamiliesTests
{
    [TestMethod]
    public void Topics_TargetNotInTheText_TrainsAndJudges()
    {
        string[] likes = ["love", "back", "support"], hates = ["hate", "oppose", "reject"];
        var data = new List<LabelledStatement>();
        for (int i = 0; i < 60; i++)
        {
            // The same words speak for the dam and against the bridge.
            bool dam = i % 2 == 0, like = i % 4 < 2;
            string text = $"We {(like ? likes[i % 3] : hates[i % 3])} clean rivers, friend {i}.";
            data.Add(new LabelledStatement
            {
                Id = $"{i}",
                Text = text,
                Targets = [new LabelledTarget { Name = dam ? "The Dam" : "The Bridge", Stance = dam == like ? Stance.Favor : Stance.Against }],
            });
        }

        TrainedModel trained = ModelTraining.Run(data, new Recipe { Families = Recipe.ParseFamilies("all,topics"), StanceL2 = 0.05f, LeastCount = 1 });
        Assert.AreEqual(Stance.Favor, trained.Model.JudgeTopic("We love clean rivers.", "the dam").Likeliest);
        Assert.AreEqual(Stance.Against, trained.Model.JudgeTopic("We love clean rivers.", "the bridge").Likeliest);
        StanceML.Training.Evaluation.Evaluation evaluation = ModelEvaluation.Run(trained.Model, data);
        Assert.AreEqual(60, evaluation.Stance.Answers.Count);
        Assert.AreEqual(0, evaluation.Unlocated);
        Assert.IsTrue(evaluation.Stance.Accuracy.Value > 0.9, $"{evaluation.Stance.Accuracy}");
    }

    [TestMethod]
    public void Pairs_TellWhoIsHostileToWhom()
    {
        var data = new List<LabelledStatement>();
        string[] firms = ["Nordbank", "Velmart", "Ostrava Steel", "Quickline"];
        for (int i = 0; i < 96; i++)
        {
            string by = firms[i % 4], to = firms[(i + 1 + (i / 4 % 3)) % 4];
            (string middle, Stance stance) = (i % 3) switch { 0 => ("condemned", Stance.Against), 1 => ("praised", Stance.Favor), _ => ("met", Stance.Neutral) };
            string text = i % 2 == 0 ? $"{by} {middle} {to} on day {i}." : $"{to} was {middle} by {by} on day {i}.";
            data.Add(new LabelledStatement { Id = $"{i}", Text = text, Targets = [Toward(text, to, by, stance), Toward(text, by, to, Stance.Neutral)] });
        }

        TrainedModel trained = ModelTraining.Run(data, new Recipe { Families = Recipe.ParseFamilies("all,pairs"), StanceL2 = 0.05f, LeastCount = 1 });
        const string sentence = "Falkner condemned Greywing.";
        TextSpan first = new(0, 7), second = new(18, 8);
        Assert.AreEqual(Stance.Against, trained.Model.JudgePair(sentence, first, second).Likeliest);
        Assert.AreEqual(Stance.Neutral, trained.Model.JudgePair(sentence, second, first).Likeliest);
        Assert.ThrowsExactly<ArgumentException>(() => trained.Model.JudgePair(sentence, new TextSpan(26, 0), second));
        // A country of many words before the two, and the target before the holder, are no reason to lose their place.
        Assert.AreEqual(Pair("In Oman, Falkner condemned Greywing."), Pair("In the United Arab Emirates, Falkner condemned Greywing."));
        Assert.AreEqual(Stance.Against, trained.Model.JudgePair("Greywing was condemned by Falkner.", new TextSpan(26, 7), new TextSpan(0, 8)).Likeliest);

        StanceProbabilities Pair(string text) => trained.Model.JudgePair(
            text, new TextSpan(text.IndexOf("Falkner", StringComparison.Ordinal), 7), new TextSpan(text.IndexOf("Greywing", StringComparison.Ordinal), 8));
    }

    [TestMethod]
    public void Targets_LabelledInAnyOrder_AreLearned()
    {
        // The gazetteer knows neither name; the one that stands later is labelled first.
        List<LabelledStatement> data = [.. Enumerable.Range(0, 30).Select(i =>
        {
            string text = $"Quickline {(i % 3 == 0 ? "condemned" : i % 3 == 1 ? "praised" : "met")} the board of Velmart.";
            Stance stance = (Stance)(i % 3 == 0 ? 0 : i % 3 == 1 ? 2 : 1);
            return new LabelledStatement { Id = $"{i}", Text = text, Targets = [Toward(text, "Velmart", "Quickline", stance), Toward(text, "Quickline", "Velmart", Stance.Neutral)] };
        })];

        TrainedModel trained = ModelTraining.Run(data, new Recipe { CalibrationFolds = 0, LeastCount = 1 });

        Assert.AreEqual(60, trained.Model.Info.Targets);
    }

    [TestMethod]
    public void ModelOfCountries_HasNeither()
    {
        TrainedModel trained = ModelTraining.Run(SmallData.Statements(), new Recipe { CalibrationFolds = 0 });
        Assert.ThrowsExactly<InvalidOperationException>(() => trained.Model.JudgeTopic("Anything.", "dams"));
        Assert.ThrowsExactly<InvalidOperationException>(() => trained.Model.JudgePair("Peru met Oman.", new TextSpan(0, 4), new TextSpan(9, 4)));
    }

    private static LabelledTarget Toward(string text, string target, string holder, Stance stance) => new()
    {
        Name = target,
        Span = new TextSpan(text.IndexOf(target, StringComparison.Ordinal), target.Length),
        HolderSpan = new TextSpan(text.IndexOf(holder, StringComparison.Ordinal), holder.Length),
        Stance = stance,
    };
}
