using System.Text.RegularExpressions;
using StanceML.Training;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class TrainingJobTests
{
    private static readonly Recipe Plan = new() { Name = "small", StanceL2 = 0.1f, SentimentL2 = 0.1f, CalibrationFolds = 0 };

    private string _folder = "";

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("stanceml").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Run_HoldsBackWholeGroups_AndWritesWhatBelongsToIt()
    {
        TrainingOutcome outcome = new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [Base()], TestShare = 0.25 }.Run();
        Assert.IsNull(outcome.Refusal);
        Assert.AreEqual(36, outcome.Tests.Single().Statements.Count, 3);
        CollectionAssert.AreEquivalent(
            new[] { "base.jsonl", "m.stance", "m.recipe.json", "m.card.md", "m.evaluation.md", "m.evaluation.json", "m.evaluation.html" },
            Directory.GetFiles(_folder).Select(Path.GetFileName).ToArray());
        Assert.AreEqual(144 - outcome.Tests[0].Statements.Count, outcome.Trained.Model.Info.Statements);
        StringAssert.Matches(outcome.ToString(), new Regex(
            @"^small [0-9a-f]{16}: \d+ bytes, trained on \d+ statements with \d+ targets, within \d\.\dE-\d+ of ML.NET; .+: macro-F1 of stance [^;]+, of sentiment [^;]+; written$"));
        StringAssert.EndsWith((outcome with { Refusal = "worse" }).ToString(), "; not written: worse");
    }

    [TestMethod]
    public void Run_FiftyCorrections_ChangeTheAnswers()
    {
        // The base knows nothing of the idiom; its verb is neutral there.
        string[] countries = ["Peru", "Latvia", "Oman", "Ghana", "Nepal"];
        LabelledStatement[] corrections = [.. Enumerable.Range(0, 50).Select(i => SmallData.Statement(
            1000 + i, $"Chile telephoned a green teapot to {countries[i % 5]} in week {i}.", countries[i % 5], Stance.Against, Sentiment.Negative))];
        StatementWriter.WriteAll(In("mine.jsonl"), corrections);
        StanceModel before = new TrainingJob { Output = In("a.stance"), Recipe = Plan, Data = [Base()] }.Run().Trained.Model;
        TrainingOutcome after = new TrainingJob
        {
            Output = In("b.stance"),
            Recipe = Plan,
            Added = [In("mine.jsonl")],
            BaseModel = In("a.stance"),
            BaseFolder = In("base.jsonl"),
            AddedWeight = 5,
        }.Run();
        const string unseen = "Norway telephoned a green teapot to Fiji.";
        Assert.AreEqual(Stance.Neutral, before.Judge(unseen, Country.Parse("FJ"))!.Stance);
        Assert.AreEqual(Stance.Against, after.Trained.Model.Judge(unseen, Country.Parse("FJ"))!.Stance);
        Assert.AreEqual(Stance.Neutral, after.Trained.Model.Judge("Norway telephoned Fiji.", Country.Parse("FJ"))!.Stance);
        Assert.AreEqual(194, after.Trained.Model.Info.Statements);
    }

    [TestMethod]
    public void Run_BaseOfOtherContent_IsFoundOnlyWhenNamed()
    {
        Directory.CreateDirectory(In(BaseData.FolderName));
        StatementWriter.WriteAll(Path.Combine(In(BaseData.FolderName), "all.jsonl"), SmallData.Statements());
        new TrainingJob { Output = In("a.stance"), Recipe = Plan, Data = [In(BaseData.FolderName)] }.Run();
        Assert.AreEqual(In(BaseData.FolderName), BaseData.Find(StanceModel.Load(In("a.stance")), In("a.stance"), null).Folder);

        StatementWriter.WriteAll(Path.Combine(In(BaseData.FolderName), "all.jsonl"), SmallData.Statements()[3..]);
        FileNotFoundException missing = Assert.ThrowsExactly<FileNotFoundException>(() => BaseData.Find(StanceModel.Load(In("a.stance")), In("a.stance"), null));
        StringAssert.Contains(missing.Message, "its hash differs");
        Assert.IsFalse(BaseData.Find(StanceModel.Load(In("a.stance")), In("a.stance"), In(BaseData.FolderName)).IsExact);
    }

    [TestMethod]
    public void Join_SameText_ReplacesTheBase()
    {
        List<LabelledStatement> data = SmallData.Statements();
        LabelledStatement corrected = data[0] with { Id = "mine", Text = data[0].Text.ToUpperInvariant() };
        (List<LabelledStatement> joined, List<float> weights) = BaseData.Join(data, [corrected], 3);
        Assert.AreEqual(144, joined.Count);
        Assert.AreEqual("mine", joined[^1].Id);
        Assert.AreEqual(3, weights[^1]);
        Assert.AreEqual(1, weights[0]);
    }

    [TestMethod]
    public void Run_WorseModel_IsRefusedUnlessForced()
    {
        StatementWriter.WriteAll(In("test.jsonl"), SmallData.Statements());
        new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [Base()] }.Run();
        byte[] before = File.ReadAllBytes(In("m.stance"));
        // Labels turned round.
        StatementWriter.WriteAll(In("bad.jsonl"), SmallData.Statements().Select(statement => statement with
        {
            Targets = [statement.Targets[0] with { Stance = 2 - statement.Targets[0].Stance }],
        }));
        var bad = new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [In("bad.jsonl")], Test = [In("test.jsonl")] };
        StringAssert.Contains(bad.Run().Refusal, "m.stance stays: on ");
        CollectionAssert.AreEqual(before, File.ReadAllBytes(In("m.stance")));
        Assert.IsNull((bad with { Force = true }).Run().Refusal);
        CollectionAssert.AreNotEqual(before, File.ReadAllBytes(In("m.stance")));
    }

    [TestMethod]
    public void Run_NothingToCompareOn_LeavesTheModelInPlace()
    {
        var job = new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [Base()] };
        job.Run();
        StringAssert.Contains(Assert.ThrowsExactly<ModelStaysException>(() => job.Run()).Message, "m.stance stays: found nothing to compare the new model with it on. Give --dev FILE or --test-share 0.2");
        Assert.IsNull((job with { Force = true }).Run().Refusal);

        // A test without a label that both answer compares nothing either.
        StatementWriter.WriteAll(In("bare.jsonl"), SmallData.Statements()[..3].Select(statement => statement with { Targets = [], Sentiment = null }));
        StringAssert.Contains((job with { Test = [In("bare.jsonl")] }).Run().Refusal, "m.stance stays: found no label that both models answer.");
    }

    [TestMethod]
    public void Run_TestThatIsLearnedFrom_IsSaidBesideItsFigures()
    {
        List<LabelledStatement> data = SmallData.Statements();
        StatementWriter.WriteAll(In("test.jsonl"), [data[0] with { Id = "again", Text = data[0].Text.ToUpperInvariant(), Targets = [] }, SmallData.Statement(900, "Fiji praised Malta.", "Malta", Stance.Favor, null)]);
        TrainingOutcome outcome = new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [Base()], Test = [In("test.jsonl")] }.Run();
        StringAssert.Contains(outcome.Notes.Single(), "test.jsonl: 1 of 2 texts are learned from too, so that its figures flatter the model.");
        StringAssert.Contains(File.ReadAllText(In("m.card.md")), "test.jsonl (1 of 2 texts learned from too)");
    }

    [TestMethod]
    public void Run_TooFewGroupsToCompareOn_LeavesTheModelInPlace()
    {
        new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [Base()] }.Run();
        byte[] before = File.ReadAllBytes(In("m.stance"));
        StatementWriter.WriteAll(In("test.jsonl"), [.. Enumerable.Range(0, 20).Select(i => SmallData.Statement(i, $"Fiji {(i % 2 == 0 ? "praised" : "condemned")} Malta {i} times.", "Malta", i % 2 == 0 ? Stance.Favor : Stance.Against, null) with { Group = "one document" })]);
        string? refusal = new TrainingJob { Output = In("m.stance"), Recipe = Plan with { Seed = 2 }, Data = [Base()], Test = [In("test.jsonl")] }.Run().Refusal;
        StringAssert.Contains(refusal, "m.stance stays: the models can't be compared on fewer than 6 groups of statements.");
        CollectionAssert.AreEqual(before, File.ReadAllBytes(In("m.stance")));
    }

    [TestMethod]
    public void Run_FileThatIsNoModel_IsNotOverwritten()
    {
        File.WriteAllText(In("notes.txt"), "my notes\n");
        StringAssert.Contains(new TrainingJob { Output = In("notes.txt"), Recipe = Plan, Data = [Base()], TestShare = 0.25 }.Run().Refusal, "notes.txt stays: it is no model that this version can compare.");
        Assert.AreEqual("my notes\n", File.ReadAllText(In("notes.txt")));
    }

    [TestMethod]
    public void Run_RecipeInTheWay_IsNeverWrittenOver()
    {
        // With the numbers that a run fits where a recipe has none.
        string mine = "// my own\n" + ModelTraining.Run(SmallData.Statements(), Plan).Recipe.ToJson();
        File.WriteAllText(In("m.recipe.json"), mine);
        var job = new TrainingJob { Output = In("m.stance"), Recipe = Recipe.Parse(mine, "m"), RecipeFile = In("m.recipe.json"), Data = [Base()], Force = true };
        Assert.AreEqual("", string.Join(' ', job.Run().Notes));
        Assert.AreEqual(mine, File.ReadAllText(In("m.recipe.json")));
        Assert.IsFalse(File.Exists(In("m.trained.recipe.json")));

        StringAssert.Contains((job with { Recipe = job.Recipe with { Seed = 7 } }).Run().Notes.Single(), "m.recipe.json stays as you wrote it");
        Assert.AreEqual(mine, File.ReadAllText(In("m.recipe.json")));
        Assert.AreEqual(7, Recipe.Parse(File.ReadAllText(In("m.trained.recipe.json")), "m").Seed);
    }

    [TestMethod]
    public void Run_RecipeThatSomebodyChanged_IsRefusedUnlessItIsGiven()
    {
        var job = new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [Base()], Force = true };
        job.Run();
        // One of ours gives way without fuss, also to other numbers.
        (job with { Recipe = Plan with { Seed = 5 } }).Run();
        Assert.AreEqual(5, Recipe.Parse(File.ReadAllText(In("m.recipe.json")), "m").Seed);

        string ours = File.ReadAllText(In("m.recipe.json"));
        foreach (string changed in new[] { ours.Replace("\"seed\": 5,", "\"seed\": 77, // mine", StringComparison.Ordinal), ours.Replace("\"seed\": 5,", "\"seed\": 77,", StringComparison.Ordinal), "// kept\n" + ours, "{" })
        {
            Assert.AreNotEqual(ours, changed);
            File.WriteAllText(In("m.recipe.json"), changed);
            StringAssert.StartsWith(
                Assert.ThrowsExactly<ArgumentException>(() => job.Run()).Message,
                $"{In("m.recipe.json")}: found a recipe that was written or changed by hand. Give it with --recipe {In("m.recipe.json")}");
            Assert.AreEqual(changed, File.ReadAllText(In("m.recipe.json")));
        }
    }

    [TestMethod]
    [DataRow("exp.v1", "exp.v1.card.md")]
    [DataRow("exp.v2.stance", "exp.v2.card.md")]
    [DataRow("exp.STANCE", "exp.card.md")]
    public void Beside_OnlyTheEndingOfAModelGivesWay(string model, string card) => Assert.AreEqual(card, ModelFiles.Beside(model, ".card.md"));

    [TestMethod]
    public void Run_Cancelled_LeavesNothing()
    {
        string data = Base();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => new TrainingJob { Output = In("m.stance"), Recipe = Plan, Data = [data] }.Run(null, cancelled.Token));
        CollectionAssert.AreEqual(new[] { "base.jsonl" }, Directory.GetFiles(_folder).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    public void Search_NeverTakesWhatIsNotBetter_AndSaysWhatItDid()
    {
        Recipe spoiled = Plan with { StanceL2 = 1e9f, SentimentL2 = 0.5f };
        SearchResult result = RecipeSearch.Run(SmallData.Statements(), spoiled, new SearchOptions { Trials = 3 });
        Assert.AreEqual(3, result.Trials.Count);
        Assert.AreEqual(spoiled, result.Trials[0].Recipe);
        Assert.IsTrue(result.Recipe.StanceL2 < 100, "any trial beats a penalty that flattens every weight");
        // Every verb is learned already: nothing to gain.
        Assert.AreEqual(0.5f, result.Recipe.SentimentL2);
        StringAssert.Contains(result.Recipe.SearchOrigin, "the best of 3 by macro-F1 over 3 grouped folds");
    }

    [TestMethod]
    public void NestedCrossValidation_SearchesEachFoldOnTheOthers()
    {
        Recipe spoiled = Plan with { StanceL2 = 1e9f, SentimentL2 = 0.5f };
        List<LabelledStatement> data = SmallData.Statements();
        (CrossValidationResult result, IReadOnlyList<Recipe> recipes) = NestedCrossValidation.Run(data, spoiled, 3, new SearchOptions { Trials = 2, Folds = 2 });
        Assert.AreEqual(144, result.Stance!.Pooled.Answers.Count);
        Assert.AreEqual(144, result.Sentiment!.Pooled.Answers.Count);
        Assert.AreEqual(3, recipes.Count);
        Assert.IsTrue(recipes.All(recipe => recipe.StanceL2 < 100), "a search found nothing");
        Assert.IsGreaterThan(CrossValidation.Run(data, spoiled, 3).Stance!.Mean, result.Stance.Mean);
    }

    [TestMethod]
    public void LearningCurve_DrawsPartsAndLeavesOutSources()
    {
        List<LabelledStatement> data = SmallData.Statements();
        LearningCurveResult result = LearningCurve.Run(
            data, [("test", data[..30])], Plan, new LearningCurveOptions { Parts = [0.5, 1], Seeds = 2, With = data[..30], Folds = 3 });
        CollectionAssert.AreEqual(new[] { 0.5, 0.5, 1 }, result.Points.Select(point => point.Part).ToArray());
        Assert.AreEqual(144, result.Points[^1].Targets);
        Assert.AreEqual(72, result.Points[0].Targets, 3);
        CollectionAssert.AreEqual(new[] { "even", "odd" }, result.LeftOut.Select(row => row.Source).ToArray());
        Assert.AreEqual(3, result.Added.Count);
        Assert.AreEqual(0, result.Added[0].StanceGain.Value);
        StringAssert.Contains(LearningCurveReport.Svg(result), "<polyline");
        StringAssert.Contains(LearningCurveReport.Markdown(result), "| test | even | 72 |");
    }

    [TestMethod]
    public void LearningCurve_TestWithoutTones_HasNoFigureForThem()
    {
        List<LabelledStatement> data = SmallData.Statements();
        LearningCurveResult result = LearningCurve.Run(
            data, [("test.jsonl", [.. data[..30].Select(statement => statement with { Sentiment = null })])], Plan, new LearningCurveOptions { Parts = [1], Seeds = 1 });
        StringAssert.EndsWith(LearningCurveReport.Markdown(result).Split('\n').First(line => line.StartsWith("| test |", StringComparison.Ordinal)), " | - |");
        StringAssert.Contains(LearningCurveReport.Markdown(result), "| test | even | 72 |");
        Assert.IsFalse(LearningCurveReport.Svg(result).Contains("tone", StringComparison.Ordinal));
        LearningCurveReport.Write(In("curve"), result);
        Assert.AreEqual(double.NaN, LearningCurveReport.Read(In("curve/learning-curve.json")).Points[0].Sentiment.Value);
    }

    [TestMethod]
    public void Trees_AreComparedOnTheSameTargets()
    {
        (var trees, var stack) = TreeComparison.Run(SmallData.Statements(), Plan, 3);
        Assert.AreEqual(144, trees.Answers);
        Assert.AreEqual(trees.FirstMacroF1, stack.FirstMacroF1);
        // The verbs are frequent enough to be columns: trees learn them too.
        Assert.IsTrue(trees.SecondMacroF1 > 0.9, $"{trees.SecondMacroF1}");
        Assert.IsTrue(stack.SecondMacroF1 > 0.9, $"{stack.SecondMacroF1}");
    }

    private string In(string name) => Path.Combine(_folder, name);

    private string Base()
    {
        StatementWriter.WriteAll(In("base.jsonl"), SmallData.Statements());
        return In("base.jsonl");
    }
}
