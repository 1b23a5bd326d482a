using StanceML.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Training;

/// <summary>How posts are written: what the family "writing" sees and the others do not.</summary>
[TestClass]
public sealed class WritingFamilyTests
{
    [TestMethod]
    [DataRow("\U0001F600", "\U0001F621", DisplayName = "emoji")]
    [DataRow("!!!", "...", DisplayName = "marks")]
    [DataRow("#BackThem", "#back #them", DisplayName = "a whole tag")]
    [DataRow("SOLAR", "solar", DisplayName = "capitals")]
    [DataRow("sooo", "so", DisplayName = "drawn out")]
    [DataRow("solarfarm", "solarplan", DisplayName = "a run inside")]
    public void Writing_TellsApartWhatWordsCannot(string liked, string hated)
    {
        List<LabelledStatement> data = [.. Enumerable.Range(0, 48).Select(i => Post(i, $"panels number {i} on the roof {(i % 2 == 0 ? liked : hated)}", i % 2 == 0))];
        Recipe recipe = new() { Families = Recipe.ParseFamilies("topics,writing"), StanceL2 = 0.05f, LeastCount = 1 };
        StanceModel model = ModelTraining.Run(data, recipe).Model;
        Assert.AreEqual(Stance.Favor, model.JudgeTopic($"panels on every roof {liked}", "solar power").Likeliest);
        Assert.AreEqual(Stance.Against, model.JudgeTopic($"panels on every roof {hated}", "solar power").Likeliest);
    }

    [TestMethod]
    public void Writing_JoinsTopics_SoThatTheSameMarkSpeaksForOneAndAgainstTheOther()
    {
        List<LabelledStatement> data = [.. Enumerable.Range(0, 64).Select(i =>
        {
            bool dam = i % 2 == 0, smile = i % 4 < 2;
            return Post(i, $"day {i} at the river {(smile ? "\U0001F600" : "\U0001F621")}", dam == smile) with
            {
                Targets = [new LabelledTarget { Name = dam ? "The Dam" : "The Bridge", Stance = dam == smile ? Stance.Favor : Stance.Against }],
            };
        })];
        TrainedModel trained = ModelTraining.Run(data, new Recipe { Families = Recipe.ParseFamilies("topics,writing"), StanceL2 = 0.05f, LeastCount = 1 });
        Assert.IsTrue(trained.ParityError <= ModelTraining.ParityTolerance);
        Assert.AreEqual(Stance.Favor, trained.Model.JudgeTopic("at the river \U0001F600", "the dam").Likeliest);
        Assert.AreEqual(Stance.Against, trained.Model.JudgeTopic("at the river \U0001F600", "the bridge").Likeliest);
        Assert.AreEqual(Stance.Favor, trained.Model.JudgeTopic("at the river \U0001F621", "the bridge").Likeliest);
    }

    private static LabelledStatement Post(int number, string text, bool isLiked) => new()
    {
        Id = $"{number}",
        Text = text,
        Targets = [new LabelledTarget { Name = "Solar power", Stance = isLiked ? Stance.Favor : Stance.Against }],
    };
}
