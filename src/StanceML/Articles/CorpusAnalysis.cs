using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using StanceML.Articles;

namespace StanceML;

/// <summary>Adds articles up to a matrix of the corpus and one for each month. Not thread-safe.</summary>
/// <remarks>
/// Keeps sums and sixteen bytes for each different sentence that names a country, not the texts: a corpus of any size can be added.
/// A sentence that stands in several articles, as agency copy does, is counted once, in the article that comes first.
/// </remarks>
public sealed class CorpusAnalysis
{
    private readonly MatrixSums _all = new();
    private readonly SortedDictionary<DateOnly, (int Articles, MatrixSums Sums)> _months = [];
    private readonly HashSet<UInt128> _seen = [];
    private StanceMatrix? _matrix;

    /// <summary>How many articles were added.</summary>
    public int Articles { get; private set; }

    /// <summary>How many sentences they have, repeats included.</summary>
    public int Sentences { get; private set; }

    /// <summary>How many sentences that name a country were left out because the corpus prints them elsewhere.</summary>
    public int Repeats { get; private set; }

    /// <summary>How many judgements count.</summary>
    public int Judgements { get; private set; }

    /// <summary>Who takes which stance toward which country, over all articles so far.</summary>
    public StanceMatrix Matrix => _matrix ??= new StanceMatrix(_all);

    /// <summary>The same month by month, in order; articles without a date are in none.</summary>
    public ImmutableArray<MonthMatrix> Months =>
        [.. _months.Select(month => new MonthMatrix(month.Key, month.Value.Articles, new StanceMatrix(month.Value.Sums)))];

    /// <summary>Adds an article.</summary>
    /// <param name="article">What a model said of it.</param>
    /// <param name="date">Its day; null when it is not known.</param>
    public void Add(ArticleAnalysis article, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        _matrix = null;
        Articles++;
        MatrixSums? month = null;
        if (date is { } day)
        {
            var first = new DateOnly(day.Year, day.Month, 1);
            (int articles, month) = _months.TryGetValue(first, out (int Articles, MatrixSums Sums) known) ? known : (0, new MatrixSums());
            _months[first] = (articles + 1, month);
        }

        foreach (ArticleSentence sentence in article.Sentences)
        {
            Sentences++;
            if (sentence.Judged.Count == 0)
                continue;
            if (sentence.IsRepeat || !_seen.Add(KeyOf(sentence.Judged.Text)))
            {
                Repeats++;
                continue;
            }

            foreach (Judgement judgement in sentence.Judged)
            {
                Judgements++;
                _all.Add(judgement);
                month?.Add(judgement);
            }
        }
    }

    private static UInt128 KeyOf(string sentence)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(RepeatFinder.Key(sentence).AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
