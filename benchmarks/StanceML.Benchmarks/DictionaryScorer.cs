using StanceML.Lexicons;

namespace StanceML.Benchmarks;

/// <summary>A sentiment dictionary in a few lines of LINQ, as people write it: split, look up, average. It knows no countries.</summary>
internal sealed class DictionaryScorer
{
    private static readonly char[] Separators = [' ', ',', '.', ';', ':', '!', '?', '"', '(', ')'];

    private readonly Dictionary<string, int> _valences = TsvResource.Rows("valence.tsv")
        .GroupBy(row => row[0].ToLowerInvariant(), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => int.Parse(group.First()[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public double Score(string text) => text.ToLowerInvariant()
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Where(_valences.ContainsKey)
        .Select(word => _valences[word])
        .DefaultIfEmpty()
        .Average();
}
