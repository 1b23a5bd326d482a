using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using StanceML.Geography;
using StanceML.Text;
using StanceML.Training.Geography;

namespace StanceML.Benchmarks;

/// <summary>
/// Finding countries in short news articles, one article an operation: in plain news (see <see cref="PlainNews"/>) and in the texts of training-data/, which speak of
/// little but countries. The baseline only looks at every character, as fast as the machine can. The expression is the alternation of the same names,
/// compiled, whole words: it decides nothing, knows no other case, and still is so slow that it gets one article again and again.
/// </summary>
/// <remarks>MB/s: <see cref="Characters"/> divided by the time; one character counts as one byte, as in UTF-8 text of this kind.</remarks>
public class MentionBenchmark
{
    /// <summary>How many characters an article has.</summary>
    public const int Characters = 2_000;

    // So many that no processor learns them by heart.
    private const int Articles = 250;

    private readonly TokenBuffer[] _tokens = [.. Enumerable.Range(0, Articles).Select(_ => new TokenBuffer())];
    private readonly TokenBuffer _buffer = new();
    private readonly MentionBuffer _found = new();
    private readonly Mention[] _mentions = new Mention[Characters];
    private string[] _articles = [];
    private Regex _names = null!;

    /// <summary>What the articles are about: <c>all</c> or <c>countries</c>.</summary>
    [Params("all", "countries")]
    public string News { get; set; } = "all";

    [GlobalSetup]
    public void Setup()
    {
        const int All = Characters * Articles;
        string text = News == "all" ? PlainNews.Text(All) : string.Join('\n', BenchmarkData.All.Select(statement => statement.Text));
        if (text.Length < All)
            throw new InvalidOperationException($"Found {text.Length} characters of training data. Expected {All} or more.");
        _articles = [.. Enumerable.Range(0, Articles).Select(i => text.Substring(i * Characters, Characters))];
        for (int i = 0; i < Articles; i++)
            Tokenizer.Tokenize(_articles[i], _tokens[i]);
        Console.WriteLine($"// {News}: {_articles.Sum(article => Gazetteer.Default.Find(article).Count) * 1000.0 / All:F1} mentions in 1,000 characters");
        string folder = Path.Combine(BenchmarkData.Root, "src", "StanceML", "Geography", "Data");
        string alternation = string.Join('|', GazetteerSource.Read(folder).Entries.Select(entry => entry.Text).Distinct()
            .OrderByDescending(name => name, StringComparer.Ordinal).Select(Regex.Escape));
        // In this order longer names come first, and the compiler sees their common beginnings.
        _names = new Regex($@"\b(?:{alternation})\b", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    }

    /// <summary>Looks at every character once.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Articles), TextSize(Characters)]
    public int Scan()
    {
        int count = 0;
        foreach (string article in _articles)
            count += article.AsSpan().Count('\u0001');
        return count;
    }

    /// <summary>Finds the mentions by the public method, from characters to mentions.</summary>
    /// <remarks>Before its parts: all run in one process, where the compiler adapts shared code to whatever ran first.</remarks>
    [Benchmark(OperationsPerInvoke = Articles), TextSize(Characters)]
    public int Find()
    {
        int count = 0;
        foreach (string article in _articles)
            count += Gazetteer.Default.Find(article, _mentions);
        return count;
    }

    /// <summary>Splits, folds and hashes the words.</summary>
    [Benchmark(OperationsPerInvoke = Articles), TextSize(Characters)]
    public int Tokenise()
    {
        int count = 0;
        foreach (string article in _articles)
        {
            Tokenizer.Tokenize(article, _buffer);
            count += _buffer.Count;
        }

        return count;
    }

    /// <summary>Finds the mentions of an article that is in tokens.</summary>
    [Benchmark(OperationsPerInvoke = Articles), TextSize(Characters)]
    public int FindInTokens()
    {
        int count = 0;
        for (int i = 0; i < Articles; i++)
        {
            Gazetteer.Default.Finder.Find(_articles[i], _tokens[i], _found);
            count += _found.Count;
        }

        return count;
    }

    /// <summary>All places in an article where one of the names stands.</summary>
    [Benchmark, TextSize(Characters)]
    public int CompiledRegex() => _names.Count(_articles[0]);
}
