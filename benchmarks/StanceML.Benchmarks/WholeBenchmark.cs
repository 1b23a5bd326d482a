using BenchmarkDotNet.Attributes;
using StanceML.Training.Bulk;

namespace StanceML.Benchmarks;

/// <summary>Whole jobs: an article, loading a model file, a bulk file from JSON to JSON, a training run.</summary>
public class WholeBenchmark
{
    private const int ArticleStatements = 30, BulkStatements = 20_000;

    private readonly StanceModel _model = StanceModel.Default;
    private string _article = "";
    private byte[] _file = [], _lines = [];

    [GlobalSetup]
    public void Setup()
    {
        _article = BenchmarkData.Article(ArticleStatements);
        _file = File.ReadAllBytes(Path.Combine(BenchmarkData.Root, "models", "news.stance"));
        _lines = BenchmarkData.JsonLines(BulkStatements);
    }

    [Benchmark]
    [StatementSet(1, ArticleStatements)]
    public int Article() => _model.Analyze(_article).Sentences.Length;

    [Benchmark]
    public StanceModel Load() => StanceModel.Load(new MemoryStream(_file));

    [Benchmark]
    [StatementSet(1, BulkStatements)]
    public long BulkOnOneThread() => Bulk(1);

    [Benchmark]
    [StatementSet(1, BulkStatements)]
    public long BulkOnTwoThreads() => Bulk(2);

    private long Bulk(int threads) =>
        BulkScoring.Score(_model, new MemoryStream(_lines), "lines.jsonl", Stream.Null, new BulkOptions { Threads = threads }).Records;
}
