using BenchmarkDotNet.Attributes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace StanceML.Benchmarks;

/// <summary>
/// A judgement by the runtime against ML.NET's PredictionEngine over FeaturizeText (defaults) and L-BFGS maximum
/// entropy, trained on the same targets. The runtime finds the countries itself, scores both heads and collects
/// evidence; the engine scores one head of a text whose target is already marked.
/// </summary>
[MemoryDiagnoser]
public class JudgementBenchmark
{
    private string[] _texts = [];
    private PredictionEngine<Input, Output> _engine = null!;

    [GlobalSetup]
    public void Setup()
    {
        _texts = BenchmarkData.OneTarget();
        var context = new MLContext(1);
        IEnumerable<Input> rows = BenchmarkData.All.SelectMany(statement => statement.Targets.Select(target => new Input
        {
            Text = target.Mention is { } mention ? statement.Text.Replace(mention, "TARGET", StringComparison.Ordinal) : statement.Text,
            Label = JudgementJson.Name(target.Stance),
        }));
        var pipeline = context.Transforms.Conversion.MapValueToKey(nameof(Input.Label))
            .Append(context.Transforms.Text.FeaturizeText("Features", nameof(Input.Text)))
            .Append(context.MulticlassClassification.Trainers.LbfgsMaximumEntropy());
        _engine = context.Model.CreatePredictionEngine<Input, Output>(pipeline.Fit(context.Data.LoadFromEnumerable(rows)));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = BenchmarkData.Statements)]
    public float PredictionEngine()
    {
        float sum = 0;
        foreach (string text in _texts)
            sum += _engine.Predict(new Input { Text = text }).Score[0];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    public float Judge()
    {
        float sum = 0;
        foreach (string text in _texts)
        {
            StatementJudgement judged = StanceModel.Default.Judge(text);
            sum += judged.Count > 0 ? judged[0].Polarity : 0;
        }

        return sum;
    }

    /// <summary>A row for ML.NET.</summary>
    public sealed class Input
    {
        public string Text { get; set; } = "";

        public string Label { get; set; } = "";
    }

    /// <summary>What ML.NET answers.</summary>
    public sealed class Output
    {
        [ColumnName("Score")]
        public float[] Score { get; set; } = [];
    }
}
