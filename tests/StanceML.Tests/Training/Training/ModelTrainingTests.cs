using Microsoft.ML;
using Microsoft.ML.Data;
using StanceML.Training;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class ModelTrainingTests
{
    private static readonly Recipe Plan = new() { Name = "small", StanceL2 = 0.1f, SentimentL2 = 0.1f };

    [TestMethod]
    public void Run_LearnsVerbs_CalibratedOnFolds()
    {
        TrainedModel trained = ModelTraining.Run(SmallData.Statements(), Plan);
        Assert.AreEqual(Stance.Against, trained.Model.Judge("Estonia condemned Cuba.", Country.Parse("CU"))!.Stance);
        Assert.AreEqual(Stance.Favor, trained.Model.Judge("Estonia praised Cuba.", Country.Parse("CU"))!.Stance);
        Assert.AreEqual(Sentiment.Neutral, trained.Model.Judge("Estonia visited Cuba.").Sentiment);
        Assert.IsNotNull(trained.Recipe.StanceCalibration);
        StringAssert.Contains(trained.Recipe.CalibrationOrigin, "5 held-out folds");
        Assert.IsTrue(trained.ParityError <= ModelTraining.ParityTolerance);
    }

    [TestMethod]
    public void Run_TwiceTheSame_GivesTheSameBytes() =>
        CollectionAssert.AreEqual(ModelTraining.Run(SmallData.Statements(), Plan).Bytes, ModelTraining.Run(SmallData.Statements(), Plan).Bytes);

    [TestMethod]
    public void Run_TargetPrecision_SetsTheThreshold()
    {
        TrainedModel trained = ModelTraining.Run(SmallData.Statements(), Plan with { TargetPrecision = 0.9f });
        Assert.AreNotEqual(Plan.AbstentionThreshold, trained.Model.Info.AbstentionThreshold);
        Assert.AreEqual(trained.Recipe.AbstentionThreshold, trained.Model.Info.AbstentionThreshold);
    }

    [TestMethod]
    public void Run_WithoutSentimentLabels_LeavesTheToneOpen()
    {
        List<LabelledStatement> data = [.. SmallData.Statements().Select(statement => statement with { Sentiment = null })];
        TrainedModel trained = ModelTraining.Run(data, Plan);
        Assert.AreEqual(Stance.Against, trained.Model.Judge("Estonia threatened Cuba.", Country.Parse("CU"))!.Stance);
        Assert.AreEqual(1 / 3f, trained.Model.Judge("Estonia threatened Cuba.").SentimentProbabilities.Negative, 1e-6);
    }

    [TestMethod]
    public void Run_Weights_CountAsCopies()
    {
        List<LabelledStatement> data = SmallData.Statements();
        Recipe plain = Plan with { CalibrationFolds = 0, LeastCount = 1 };
        float[] twice = [.. data.Select((_, i) => i < 6 ? 2f : 1f)];
        List<LabelledStatement> copied = [.. data, .. data[..6].Select(statement => statement with { Id = statement.Id + "b" })];
        float weighted = Polarity(ModelTraining.Run(data, plain, new TrainingOptions { Weights = twice }));
        Assert.AreEqual(Polarity(ModelTraining.Run(copied, plain)), weighted, 1e-3);
        Assert.AreNotEqual(Polarity(ModelTraining.Run(data, plain)), weighted, 1e-5);

        static float Polarity(TrainedModel trained) => trained.Model.Judge("Chile condemned Peru on day 3.", Country.Parse("PE"))!.Polarity;
    }

    [TestMethod]
    public void Stance_IsMlNetsOwnTransformer_WithTheSameAnswers()
    {
        List<LabelledStatement> data = SmallData.Statements();
        TrainedModel trained = ModelTraining.Run(data, Plan with { CalibrationFolds = 0 });
        IDataView rows = trained.Stance!.Transformer.Transform(trained.Stance.Load(data[..6]));
        float[][] scores = [.. rows.GetColumn<VBuffer<float>>("Score").Select(score => score.DenseValues().ToArray())];
        Assert.AreEqual(6, scores.Length);
        for (int i = 0; i < 6; i++)
        {
            StanceProbabilities p = trained.Model.Judge(data[i].Text, Country.Parse("PE"))!.Probabilities;
            Assert.AreEqual(scores[i][0], p.Against, 1e-5);
            Assert.AreEqual(scores[i][2], p.Favor, 1e-5);
        }
    }

    [TestMethod]
    public void Run_OneClassOrNoLabel_SaysWhatIsMissing()
    {
        List<LabelledStatement> one = [.. SmallData.Statements().Where(statement => statement.Targets[0].Stance == Stance.Favor)];
        StringAssert.Contains(Assert.ThrowsExactly<TooLittleDataException>(() => ModelTraining.Run(one, Plan)).Message, "Expected at least two classes");
        List<LabelledStatement> none = [.. one.Select(statement => statement with { Targets = [], Sentiment = null })];
        StringAssert.Contains(Assert.ThrowsExactly<TooLittleDataException>(() => ModelTraining.Run(none, Plan)).Message, "Expected targets with a stance");
    }

    [TestMethod]
    public void Run_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        var progress = new CancelAtPass(cancelled, "stance", 3);
        Assert.ThrowsExactly<OperationCanceledException>(() => ModelTraining.Run(SmallData.Statements(), Plan, new TrainingOptions(), progress, cancelled.Token));
    }

    [TestMethod]
    public void CrossValidation_AnswersEveryTargetOnce()
    {
        List<LabelledStatement> data = SmallData.Statements();
        CrossValidationResult result = CrossValidation.Run(data, Plan, 4);
        Assert.AreEqual(4, result.Stance!.Folds.Length);
        CollectionAssert.AreEquivalent(Enumerable.Range(0, data.Count).Select(i => (i, 0)).ToArray(), result.Stance.Places.ToArray());
        Assert.AreEqual(data.Count, result.Stance.Folds.Sum(fold => (int)fold.Total));
        // Every verb stands in every fold's training data.
        Assert.IsTrue(result.Stance.Mean > 0.95, $"{result.Stance.Mean}");
        Assert.IsTrue(result.Stance.Spread >= 0);
    }

    private sealed class CancelAtPass(CancellationTokenSource source, string stage, int pass) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Stage == stage && value.Pass == pass)
                source.Cancel();
        }
    }
}
