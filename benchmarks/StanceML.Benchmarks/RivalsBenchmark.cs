using BenchmarkDotNet.Attributes;

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
    private MachineLearningRivals _rivals = null!;

    // Trained once for all that run in one process.
    private static readonly Lazy<MachineLearningRivals> Trained = new(MachineLearningRivals.Train);

    [GlobalSetup(Targets = [nameof(Statement), nameof(LinqDictionary)])]
    public void Setup() => _texts = BenchmarkData.WithTargets(1);

    [GlobalSetup(Targets = [nameof(PredictionEngine), nameof(PredictionEngineFastTree), nameof(Transform)])]
    public void SetupRivals()
    {
        Setup();
        _rivals = Trained.Value;
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
    public float PredictionEngine()
    {
        float sum = 0;
        foreach (string text in _texts)
            sum += _rivals.PredictLinear(text);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float PredictionEngineFastTree()
    {
        float sum = 0;
        foreach (string text in _texts)
            sum += _rivals.PredictTrees(text);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float Transform() => _rivals.Transform(_texts);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public double LinqDictionary()
    {
        double sum = 0;
        foreach (string text in _texts)
            sum += _dictionary.Score(text);
        return sum;
    }
}
