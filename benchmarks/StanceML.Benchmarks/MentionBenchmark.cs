using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using StanceML.Geography;
using StanceML.Text;
using StanceML.Training.Geography;

namespace StanceML.Benchmarks;

/// <summary>
/// Finding countries in about half a megabyte of news text. The baseline only looks at every character, as fast as the
/// machine can. The expression is the alternation of the same names, compiled, whole words: it decides nothing, knows no
/// other case, and still is so slow that it gets a hundredth of the text. Its time counts a hundred times.
/// </summary>
/// <remarks>MB/s: <see cref="Characters"/> divided by the time; one character counts as one byte, as in UTF-8 text of this kind.</remarks>
public class MentionBenchmark
{
    /// <summary>How many characters the text has.</summary>
    public const int Characters = 500_000;

    private readonly TokenBuffer _tokens = new();
    private readonly MentionBuffer _found = new();
    private readonly Mention[] _mentions = new Mention[100_000];
    private string _text = "";
    private string _hundredth = "";
    private Regex _names = null!;

    [GlobalSetup]
    public void Setup()
    {
        string all = string.Join('\n', BenchmarkData.All.Select(statement => statement.Text));
        _text = all.Length >= Characters ? all[..Characters] : throw new InvalidOperationException($"Found {all.Length} characters of training data. Expected {Characters} or more.");
        _hundredth = _text[..(Characters / 100)];
        Tokenizer.Tokenize(_text, _tokens);
        string folder = Path.Combine(BenchmarkData.Root, "src", "StanceML", "Geography", "Data");
        string alternation = string.Join('|', GazetteerSource.Read(folder).Entries.Select(entry => entry.Text).Distinct()
            .OrderByDescending(name => name, StringComparer.Ordinal).Select(Regex.Escape));
        // In this order longer names come first, and the compiler sees their common beginnings.
        _names = new Regex($@"\b(?:{alternation})\b", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    }

    /// <summary>Looks at every character once.</summary>
    [Benchmark(Baseline = true), TextSize(Characters)]
    public int Scan() => _text.AsSpan().Count('\u0001');

    /// <summary>Splits, folds and hashes the words.</summary>
    [Benchmark, TextSize(Characters)]
    public int Tokenise()
    {
        Tokenizer.Tokenize(_text, _tokens);
        return _tokens.Count;
    }

    /// <summary>Finds the mentions of a text that is in tokens.</summary>
    [Benchmark, TextSize(Characters)]
    public int FindInTokens()
    {
        Gazetteer.Default.Finder.Find(_text, _tokens, _found);
        return _found.Count;
    }

    /// <summary>Both, by the public method.</summary>
    [Benchmark, TextSize(Characters)]
    public int Find() => Gazetteer.Default.Find(_text, _mentions);

    /// <summary>All places in a hundredth of the text where one of the names stands.</summary>
    [Benchmark, TextSize(Characters / 100)]
    public int CompiledRegexOnHundredth() => _names.Count(_hundredth);
}
