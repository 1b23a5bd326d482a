using BenchmarkDotNet.Attributes;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Benchmarks;

/// <summary>
/// A judgement taken apart. Each line does all that the lines above it do and one thing more, so the difference between two lines
/// is the cost of that thing; Statement is the whole: mentions, features, both heads, calibrated, holder.
/// </summary>
public class PartsBenchmark
{
    private readonly TokenBuffer _tokens = new();
    private readonly MentionBuffer _mentions = new();
    private readonly StatementFrame _frame = new();
    private readonly JudgementBuffer _buffer = new(), _withEvidence = new() { WithEvidence = true };
    private readonly Lexicon _lexicon = Lexicon.Default;
    private readonly MentionFinder _finder = Gazetteer.Default.Finder;
    private readonly StanceModel _model = StanceModel.Default;
    private readonly float[] _scores = new float[6];
    private string[] _texts = [], _pairs = [];

    /// <summary>The parts, each for one statement, in the order in which they add up.</summary>
    internal IReadOnlyList<(string Name, Action<string> Run)> Steps =>
    [
        (nameof(Tokenise), TokeniseOne), (nameof(Mention), MentionOne), (nameof(Analyse), AnalyseOne), (nameof(Feature), FeatureOne), (nameof(Score), ScoreOne),
        (nameof(Statement), text => _model.Judge(text, _buffer)), (nameof(StatementWithEvidence), text => _model.Judge(text, _withEvidence)),
        (nameof(StatementAsObject), text => _model.Judge(text)),
    ];

    [GlobalSetup]
    public void Setup()
    {
        _texts = BenchmarkData.WithTargets(1);
        _pairs = BenchmarkData.WithTargets(2);
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public void Tokenise() => Array.ForEach(_texts, TokeniseOne);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public void Mention() => Array.ForEach(_texts, MentionOne);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public void Analyse() => Array.ForEach(_texts, AnalyseOne);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public void Feature() => Array.ForEach(_texts, FeatureOne);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public void Score() => Array.ForEach(_texts, ScoreOne);

    [Benchmark(Baseline = true, OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public void Statement() => Judge(_texts, _buffer);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(2)]
    public void StatementWithTwoTargets() => Judge(_pairs, _buffer);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public void StatementWithEvidence() => Judge(_texts, _withEvidence);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public int StatementAsObject()
    {
        int judgements = 0;
        foreach (string text in _texts)
            judgements += _model.Judge(text).Count;
        return judgements;
    }

    private void TokeniseOne(string text) => Tokenizer.Tokenize(text, _tokens);

    private void MentionOne(string text)
    {
        Tokenizer.Tokenize(text, _tokens);
        _finder.Find(text, _tokens, _mentions);
    }

    private void AnalyseOne(string text) => _frame.Read(text, _lexicon, _finder);

    private void FeatureOne(string text)
    {
        _frame.Read(text, _lexicon, _finder);
        _frame.SharedBuffer.Clear();
        FeatureBuffer.Sink sink = _frame.SharedBuffer.Writer;
        StatementFeatures.Add(_frame, FeatureFamilies.All, ref sink);
    }

    private void ScoreOne(string text)
    {
        _frame.Read(text, _lexicon, _finder);
        _model.SharedScores(_frame, _scores);
    }

    private void Judge(string[] texts, JudgementBuffer buffer)
    {
        foreach (string text in texts)
            _model.Judge(text, buffer);
    }
}
