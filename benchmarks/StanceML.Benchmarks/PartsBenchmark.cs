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

    [GlobalSetup]
    public void Setup()
    {
        _texts = BenchmarkData.WithTargets(1);
        _pairs = BenchmarkData.WithTargets(2);
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public int Tokenise()
    {
        int tokens = 0;
        foreach (string text in _texts)
        {
            Tokenizer.Tokenize(text, _tokens);
            tokens += _tokens.Count;
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public int Mention()
    {
        int mentions = 0;
        foreach (string text in _texts)
        {
            Tokenizer.Tokenize(text, _tokens);
            _finder.Find(text, _tokens, _mentions);
            mentions += _mentions.Count;
        }

        return mentions;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public int Analyse()
    {
        int phrases = 0;
        foreach (string text in _texts)
        {
            _frame.Read(text, _lexicon, _finder);
            phrases += _frame.Analysis.PhraseCount;
        }

        return phrases;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public int Feature()
    {
        int features = 0;
        foreach (string text in _texts)
        {
            _frame.Read(text, _lexicon, _finder);
            _frame.SharedBuffer.Clear();
            FeatureBuffer.Sink sink = _frame.SharedBuffer.Writer;
            StatementFeatures.Add(_frame, FeatureFamilies.All, ref sink);
            features += _frame.SharedBuffer.Features.Length;
        }

        return features;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float Score()
    {
        float sum = 0;
        foreach (string text in _texts)
        {
            _frame.Read(text, _lexicon, _finder);
            _model.SharedScores(_frame, _scores);
            sum += _scores[0];
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float Statement() => Judge(_texts, _buffer);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(2)]
    public float StatementWithTwoTargets() => Judge(_pairs, _buffer);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float StatementWithEvidence() => Judge(_texts, _withEvidence);

    [Benchmark(OperationsPerInvoke = BenchmarkData.Statements)]
    [StatementSet(1)]
    public float StatementAsObject()
    {
        float sum = 0;
        foreach (string text in _texts)
            sum += _model.Judge(text).SentimentProbabilities.Negative;
        return sum;
    }

    private float Judge(string[] texts, JudgementBuffer buffer)
    {
        float sum = 0;
        foreach (string text in texts)
        {
            _model.Judge(text, buffer);
            sum += buffer.SentimentProbabilities.Negative;
        }

        return sum;
    }
}
