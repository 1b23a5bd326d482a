using System.Text.Json;
using Microsoft.ML.Data;
using StanceML.Features;
using StanceML.Lexicons;
using StanceML.Scoring;
using StanceML.Training;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Training;

/// <summary>The other trainers of a recipe: trees alone, the stack of both, and SDCA.</summary>
[TestClass]
public sealed class TreeTrainingTests
{
    private static readonly Recipe Plan = new() { Name = "trees", StanceL2 = 0.1f, SentimentL2 = 0.1f, TreeCount = 20, TreeLeafRows = 5, Trainer = TrainerKind.FastTree };
    private static readonly Recipe Both = Plan with { Trainer = TrainerKind.Stack, StanceTreeShare = 0.4f };
    private static readonly Lazy<TrainedModel> Trees = new(() => ModelTraining.Run(SmallData.Statements(), Plan));
    private static readonly Lazy<TrainedModel> Stack = new(() => ModelTraining.Run(SmallData.Statements(), Both));

    [TestMethod]
    public void Run_FastTree_LearnsVerbsInParity()
    {
        StanceModel model = Trees.Value.Model;
        Assert.AreEqual(Stance.Against, model.Judge("Estonia condemned Cuba.", Country.Parse("CU"))!.Stance);
        Assert.AreEqual(Stance.Favor, model.Judge("Estonia praised Cuba.", Country.Parse("CU"))!.Stance);
        Assert.AreEqual(Sentiment.Negative, model.Judge("Estonia condemned Cuba.").Sentiment);
        Assert.IsTrue(Trees.Value.ParityError <= ModelTraining.ParityTolerance, $"{Trees.Value.ParityError}");
        Assert.AreEqual(TrainerKind.FastTree, Recipe.Of(model).Trainer);
    }

    [TestMethod]
    public void Run_Stack_FitsTheShareThatIsNotGiven()
    {
        Recipe filled = Stack.Value.Recipe;
        Assert.AreEqual(0.4f, filled.StanceTreeShare);
        Assert.IsNotNull(filled.SentimentTreeShare);
        Assert.IsTrue(Stack.Value.ParityError <= ModelTraining.ParityTolerance, $"{Stack.Value.ParityError}");
        Assert.AreEqual(Stance.Favor, Stack.Value.Model.Judge("Estonia praised Cuba.", Country.Parse("CU"))!.Stance);
    }

    [TestMethod]
    [DataRow(TrainerKind.FastTree)]
    [DataRow(TrainerKind.Stack)]
    [DataRow(TrainerKind.Sdca)]
    public void Run_TwiceTheSame_GivesTheSameBytes(TrainerKind trainer)
    {
        Recipe recipe = Plan with { Trainer = trainer, CalibrationFolds = 2 };
        CollectionAssert.AreEqual(ModelTraining.Run(SmallData.Statements(), recipe).Bytes, ModelTraining.Run(SmallData.Statements(), recipe).Bytes);
    }

    [TestMethod]
    public void Run_Sdca_FindsTheMinimumOfLbfgs()
    {
        Recipe plain = Plan with { Trainer = TrainerKind.MaximumEntropy, CalibrationFolds = 0, StanceL2 = 2, SentimentL2 = 2 };
        StanceModel lbfgs = ModelTraining.Run(SmallData.Statements(), plain).Model, sdca = ModelTraining.Run(SmallData.Statements(), plain with { Trainer = TrainerKind.Sdca }).Model;
        foreach (string verb in new[] { "condemned", "praised", "visited" })
        {
            StanceProbabilities one = At(lbfgs), other = At(sdca);
            Assert.AreEqual(one.Against, other.Against, 0.03, verb);
            Assert.AreEqual(one.Favor, other.Favor, 0.03, verb);

            StanceProbabilities At(StanceModel model) => model.Judge($"Chile {verb} Peru on day 3.", Country.Parse("PE"))!.Probabilities;
        }
    }

    [TestMethod]
    [DataRow(TrainerKind.FastTree)]
    [DataRow(TrainerKind.Stack)]
    public void Explain_SumsToTheScore(TrainerKind trainer)
    {
        StanceModel model = (trainer == TrainerKind.Stack ? Stack : Trees).Value.Model;
        bool placed = false;
        foreach (string text in new[] { "Estonia condemned Cuba.", "Chile praised Cuba on day 2, and Norway threatened it.", "Cuba", "Cuba and Cuba: thanked by no one?" })
        {
            Explanation explained = model.Explain(text, Country.Parse("CU"))!;
            float sum = explained.Bias + explained.Unplaced + explained.Parts.Sum(part => part.Weight);
            Assert.AreEqual(explained.Score, sum, 1e-4f, text);
            placed |= explained.Parts.Any(part => text.AsSpan(part.Span.Start, part.Span.Length).SequenceEqual("condemned") && part.Weight < -0.1f);
        }

        Assert.IsTrue(placed, "The word that decides is no evidence.");
    }

    [TestMethod]
    public void Judge_Trees_IsThatOfAPlainReading()
    {
        // Dictionaries, recursion and doubles over ML.NET's own trees, without the file.
        List<LabelledStatement> data = SmallData.Statements();
        Dataset extracted = Dataset.Extract(data, FeatureFamilies.All);
        Head head = Head.Fit(HeadKind.Stance, extracted.Stances, extracted.Index, Plan);
        float[] calibration = Trees.Value.Recipe.StanceCalibration!;
        for (int i = 0; i < data.Count; i += 7)
        {
            Example example = extracted.Stances[i];
            var values = new Dictionary<ulong, double>();
            foreach (SparseRow row in new[] { example.Shared, example.Own })
            {
                for (int f = 0; f < row.Count; f++)
                    values[extracted.Index.Hash(row.Features[f])] = row.Values[f];
            }

            double[] powers = new double[3];
            for (int c = 0; c < 3; c++)
            {
                TreeEnsemble ensemble = head.Trees!.Ensembles[c];
                double score = ensemble.Roots.Sum(root => Walk(ensemble, root));
                powers[c] = Math.Exp((score + calibration[c + 1]) / calibration[0]);

                double Walk(TreeEnsemble trees, int place) => place < 0 ? trees.Leaves[~place]
                    : Walk(trees, values.GetValueOrDefault(head.Trees.Columns.Features[trees.Nodes[place].Column]) <= trees.Nodes[place].Threshold ? trees.Nodes[place].Left : trees.Nodes[place].Right);
            }

            StanceProbabilities judged = Trees.Value.Model.Judge(data[i].Text, Country.Parse(CodeOf(data[i].Targets[0].Name!)))!.Probabilities;
            Assert.AreEqual(powers[0] / powers.Sum(), judged.Against, 1e-6, data[i].Text);
            Assert.AreEqual(powers[2] / powers.Sum(), judged.Favor, 1e-6, data[i].Text);
        }
    }

    [TestMethod]
    public void Trees_AreMLNetsOwn_AndTheCompiledOnesGiveTheirScores()
    {
        List<LabelledStatement> data = SmallData.Statements();
        Dataset extracted = Dataset.Extract(data, FeatureFamilies.All);
        Head head = Head.Fit(HeadKind.Stance, extracted.Stances, extracted.Index, Plan);
        float[][] own = [.. head.Trees!.MLNetScores(extracted.Stances)];
        for (int i = 0; i < own.Length; i++)
        {
            float[] compiled = head.Trees.Scores(extracted.Stances[i]);
            for (int c = 0; c < 3; c++)
                Assert.AreEqual(own[i][c], compiled[c], 1e-5, $"{data[i].Text}, class {c}");
        }

        TrainedHead handed = Trees.Value.Stance!;
        Assert.AreEqual(3, handed.Trees.Length);
        float[] raw = [.. handed.Trees[0]!.Transform(handed.LoadTrees(data[..3], 0)).GetColumn<float>("Score")];
        Assert.AreEqual(own[0][0], raw[0] * head.Trees.Scales[0], 1e-5);
        StringAssert.Contains(Assert.ThrowsExactly<InvalidOperationException>(() => handed.Transformer).Message, "Expected weights");
    }

    [TestMethod]
    public void Run_TopicsAndPairs_JudgeAsInTraining()
    {
        var data = new List<LabelledStatement>();
        string[] firms = ["Nordbank", "Velmart", "Ostrava Steel", "Quickline"];
        for (int i = 0; i < 96; i++)
        {
            string by = firms[i % 4], to = firms[(i + 1 + (i / 4 % 3)) % 4];
            (string middle, Stance stance) = (i % 3) switch { 0 => ("condemned", Stance.Against), 1 => ("praised", Stance.Favor), _ => ("met", Stance.Neutral) };
            string text = $"{by} {middle} {to} on day {i}.";
            data.Add(new LabelledStatement { Id = $"{i}", Text = text, Targets = [Toward(to, by, stance), Toward(by, to, Stance.Neutral)] });

            LabelledTarget Toward(string target, string holder, Stance toward) => new()
            {
                Name = target,
                Span = new TextSpan(text.IndexOf(target, StringComparison.Ordinal), target.Length),
                HolderSpan = new TextSpan(text.IndexOf(holder, StringComparison.Ordinal), holder.Length),
                Stance = toward,
            };
        }

        // Parity covers pairs and topics of trees, whose features come in three parts.
        TrainedModel trained = ModelTraining.Run(data, Plan with { Trainer = TrainerKind.Stack, Families = Recipe.ParseFamilies("all,pairs,topics"), TreeColumns = 400, CalibrationFolds = 2 });
        Assert.IsTrue(trained.ParityError <= ModelTraining.ParityTolerance);
        TrainedModel pairs = ModelTraining.Run(data, Plan with { Families = Recipe.ParseFamilies("all,pairs"), TreeColumns = 400, CalibrationFolds = 2 });
        const string sentence = "Falkner condemned Greywing on day 5.";
        Assert.AreEqual(Stance.Against, pairs.Model.JudgePair(sentence, new TextSpan(0, 7), new TextSpan(18, 8)).Likeliest);
        Assert.AreEqual(Stance.Neutral, pairs.Model.JudgePair(sentence, new TextSpan(18, 8), new TextSpan(0, 7)).Likeliest);
    }

    [TestMethod]
    public void Run_ClassWithoutExamples_IsNeverTheAnswer()
    {
        List<LabelledStatement> two = [.. SmallData.Statements().Where(statement => statement.Targets[0].Stance != Stance.Neutral).Select(statement => statement with { Sentiment = null })];
        TrainedModel trained = ModelTraining.Run(two, Plan);
        Assert.IsTrue(trained.Model.Judge("Estonia condemned Cuba.", Country.Parse("CU"))!.Probabilities.Neutral < 0.1f);
        Assert.IsNull(trained.Stance!.Trees[1]);
    }

    [TestMethod]
    public void Recipe_NamesTheTrainer_UnlessItIsTheUsualOne()
    {
        Assert.IsFalse(new Recipe().ToJson().Contains("trainer", StringComparison.Ordinal));
        Assert.IsFalse(new Recipe().ToJson().Contains("tree", StringComparison.OrdinalIgnoreCase));
        foreach (string name in TrainerKinds.Names)
            Assert.AreEqual(name, TrainerKinds.NameOf(Recipe.Parse(JsonSerializer.Serialize(new { trainer = name }), "r").Trainer));
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => Recipe.Parse("""{"trainer": "forest"}""", "r")).Message, "trainer");
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => Recipe.Parse("""{"treeColumns": 9999}""", "r")).Message, "treeColumns is 9999. Expected 1 to 512");
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => TrainerKinds.Parse("forest")).Message, "Expected maximum-entropy, sdca, fasttree, stack");
    }

    [TestMethod]
    public void Judge_Trees_FromManyThreads_IsTheSame_AndAllocatesNothing()
    {
        StanceModel model = Trees.Value.Model;
        string[] texts = [.. SmallData.Statements().Select(statement => statement.Text)];
        float[] expected = [.. texts.Select(text => model.Judge(text)[0].Polarity)];
        Parallel.For(0, 2000, i => Assert.AreEqual(expected[i % texts.Length], model.Judge(texts[i % texts.Length])[0].Polarity));

        var buffer = new JudgementBuffer();
        foreach (string text in texts)
            model.Judge(text, buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string text in texts)
            model.Judge(text, buffer);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Progress_EndsEachHeadWithItsLoss()
    {
        var seen = new List<TrainingProgress>();
        ModelTraining.Run(SmallData.Statements(), Plan with { Trainer = TrainerKind.MaximumEntropy, CalibrationFolds = 0 }, new TrainingOptions(), new Collect(seen));
        TrainingProgress end = seen.Last(one => one.Stage == "stance");
        Assert.IsTrue(end.Loss is > 0 and < 0.5, $"{end.Loss}");
        Assert.IsGreaterThan(1, end.Pass);
        // An even guess costs log 3, whatever it is about; a certain right one nothing.
        Example[] one = [new Example(SparseRow.Empty, SparseRow.Empty, 1, 0, 0, 2)];
        Assert.AreEqual(Math.Log(3), LogLoss.Of(one, _ => [4, 4, 4]), 1e-9);
        Assert.AreEqual(0, LogLoss.Of(one, _ => [0, 90, 0]), 1e-9);
    }

    private static string CodeOf(string name) => name switch { "Peru" => "PE", "Latvia" => "LV", "Oman" => "OM", _ => "GH" };

    private sealed class Collect(List<TrainingProgress> seen) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => seen.Add(value);
    }
}
