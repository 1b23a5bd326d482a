using Microsoft.ML;
using Microsoft.ML.Data;

namespace StanceML.Benchmarks;

/// <summary>ML.NET pipelines over FeaturizeText with its defaults, trained on the rows that the shipped model is trained on. Not thread-safe.</summary>
internal sealed class MachineLearningRivals
{
    private readonly MLContext _context = new(1);
    private readonly ITransformer _linear;
    private readonly PredictionEngine<Row, Answer> _linearEngine, _treeEngine;

    private MachineLearningRivals()
    {
        Row[] rows = [.. BenchmarkData.All.SelectMany(statement => statement.Targets.Select(target => new Row
        {
            Text = target.Mention is { } mention ? statement.Text.Replace(mention, "TARGET", StringComparison.Ordinal) : statement.Text,
            Label = JudgementJson.Name(target.Stance),
        }))];
        IEstimator<ITransformer> features = _context.Transforms.Conversion.MapValueToKey(nameof(Row.Label))
            .Append(_context.Transforms.Text.FeaturizeText("Features", nameof(Row.Text)));
        _linear = features.Append(_context.MulticlassClassification.Trainers.LbfgsMaximumEntropy()).Fit(_context.Data.LoadFromEnumerable(rows));
        // Trees over all n-grams take minutes to grow; a thousand rows say as much about the speed of prediction.
        ITransformer trees = features
            .Append(_context.MulticlassClassification.Trainers.OneVersusAll(_context.BinaryClassification.Trainers.FastTree(numberOfTrees: 20)))
            .Fit(_context.Data.LoadFromEnumerable(rows.Where((_, i) => i % 14 == 0)));
        _linearEngine = _context.Model.CreatePredictionEngine<Row, Answer>(_linear);
        _treeEngine = _context.Model.CreatePredictionEngine<Row, Answer>(trees);
    }

    /// <summary>Trains both; takes about half a minute.</summary>
    public static MachineLearningRivals Train() => new();

    /// <summary>One text through the engine of L-BFGS maximum entropy.</summary>
    public float PredictLinear(string text) => _linearEngine.Predict(new Row { Text = text }).Score[0];

    /// <summary>One text through the engine of FastTree, one ensemble a class.</summary>
    public float PredictTrees(string text) => _treeEngine.Predict(new Row { Text = text }).Score[0];

    /// <summary>All texts in one data view.</summary>
    public float Transform(string[] texts)
    {
        IDataView scored = _linear.Transform(_context.Data.LoadFromEnumerable(texts.Select(text => new Row { Text = text })));
        return _context.Data.CreateEnumerable<Answer>(scored, reuseRowObject: true).Sum(answer => answer.Score[0]);
    }

    /// <summary>A row for ML.NET, which asks for a public class.</summary>
    public sealed class Row
    {
        public string Text { get; set; } = "";

        public string Label { get; set; } = "";
    }

    /// <summary>What ML.NET answers.</summary>
    public sealed class Answer
    {
        [ColumnName("Score")]
        public float[] Score { get; set; } = [];
    }
}
