using System.Globalization;

namespace StanceML.Training.Quality;

/// <summary>Counts texts by their length and tells which lie far from the others. Not thread-safe.</summary>
/// <remarks>Tukey 1977: outside the quartiles by more than a multiple of their distance. Of each length only the first places are kept.</remarks>
internal sealed class LengthCounter(QualityOptions options)
{
    // Fewer texts have no usual length.
    private const int LeastTexts = 20;

    private readonly SortedDictionary<int, (long Count, List<(long Order, Place Place, string Id)> First)> _byWords = [];
    private long _texts;

    /// <summary>Takes in a text.</summary>
    public void Add(Place place, string id, int words)
    {
        if (!_byWords.TryGetValue(words, out (long Count, List<(long, Place, string)> First) length))
            length = (0, []);
        if (length.Count < options.MaxFindings)
            length.First.Add((_texts, place, id));
        _byWords[words] = (length.Count + 1, length.First);
        _texts++;
    }

    /// <summary>The first outliers, in the order of the texts.</summary>
    /// <param name="count">How many there are.</param>
    public IEnumerable<QualityFinding> Outliers(out long count)
    {
        count = 0;
        if (_texts < LeastTexts)
            return [];
        double low = At(_texts / 4), high = At(_texts * 3 / 4);
        double fence = options.LengthFence * Math.Max(1, high - low);
        var outliers = _byWords.Where(length => length.Key < low - fence || length.Key > high + fence || length.Key < 2).ToList();
        count = outliers.Sum(length => length.Value.Count);
        return outliers
            .SelectMany(length => length.Value.First.Select(text => (length.Key, text)))
            .OrderBy(one => one.text.Order)
            .Take(options.MaxFindings)
            .Select(one => new QualityFinding(FindingKind.Length, one.text.Place.File, one.text.Place.Line, one.text.Id, string.Create(
                CultureInfo.InvariantCulture, $"the text has {one.Key} words, half of them have {low} to {high}"), 0));
    }

    // The length of the text at a place of the order by length.
    private int At(long place)
    {
        foreach ((int words, (long texts, _)) in _byWords)
        {
            place -= texts;
            if (place < 0)
                return words;
        }

        return _byWords.Keys.Last();
    }
}
