using BenchmarkDotNet.Attributes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace StanceML.Benchmarks;

/// <summary>
/// What people do today, on the same statements and, where they learn, the same training rows. The rivals are told where the target
/// stands and give one head; the runtime finds countries and holders itself and gives both heads. Read benchmarks/README.md for what is fair.
/// </summary>
public class RivalsBenchmark
{
    private readonly JudgementBuffer _buffer = new();
    private readonly DictionaryScorer _dictionary = new();
    private string[] _texts = [];
    private Row[] _rows = [];
    private MLContext _context = null!;
    private ITransformer _linear = null!;
    private PredictionEngine<Row, Answer> _linearEngine = null!, _treeEngine = null!;

    [GlobalSetup]
    public void Setup()
    {
        _texts = BenchmarkData.WithTargets(1);
        _rows = [.. _texts.Select(text => new Row { Text = text })];
        _context = new MLContext(1);
        Row[] rows = [.. BenchmarkData.All.SelectMany(statement => statement.Targets.Select(target => new Row
        {
            Text = target.Mention is { } mention ? statement.Text.Replace(mention, "TARGET", StringComparison.Ordinal) : statement.Text,
            Label = JudgementJson.Name(target.Stance),
        }))];
        IDataView data = _context.Data.LoadFromEnumerable(rows);
        IEstimator<ITransformer> features = _context.Transforms.Conversion.MapValueToKey(nameof(Row.Label))
            .Append(_context.Transforms.Text.FeaturizeText("Features", nameof(Row.Text)));
        _linear = features.Append(_context.MulticlassClassification.Trainers.LbfgsMaximumEntropy()).Fit(data);
        _linearEngine = _context.Model.CreatePredictionEngine<Row, Answer>(_linear);
        // Trees over all n-grams take minutes to grow: the thousand rows say as much about the speed of prediction.
        ITransformer trees = features
            .Append(_context.MulticlassClassification.Trainers.OneVersusAll(_context.BinaryClassification.Trainers.FastTree(numberOfTrees: 20)))
            .Fit(_context.Data.LoadFromEnumerable(rows.Where((_, i) => i % 14 == 0)));
        _treeEngine = _context.Model.CreatePredictionEngine<Row, Answer>(trees);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float Statement()
    {
        float sum = 0;
        foreach (string text in _texts)
        {
            StanceModel.Default.Judge(text, _buffer);
            sum += _buffer.Judgements.Length > 0 ? _buffer.Judgements[0].Polarity : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float PredictionEngine() => Predict(_linearEngine);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float PredictionEngineFastTree() => Predict(_treeEngine);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float Transform()
    {
        float sum = 0;
        foreach (Answer answer in _context.Data.CreateEnumerable<Answer>(_linear.Transform(_context.Data.LoadFromEnumerable(_rows)), reuseRowObject: true))
            sum += answer.Score[0];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public double LinqDictionary()
    {
        double sum = 0;
        foreach (string text in _texts)
            sum += _dictionary.Score(text);
        return sum;
    }

    private float Predict(PredictionEngine<Row, Answer> engine)
    {
        float sum = 0;
        foreach (Row row in _rows)
            sum += engine.Predict(row).Score[0];
        return sum;
    }

    /// <summary>A row for ML.NET.</summary>
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
