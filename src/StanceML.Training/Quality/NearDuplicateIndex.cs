using System.Runtime.InteropServices;

namespace StanceML.Training.Quality;

/// <summary>Finds texts whose word n-grams overlap, among those added before. Not thread-safe.</summary>
/// <remarks>
/// Exact: two sets with a Jaccard overlap of t or more share one of their first |s| - ceil(t |s|) + 1 elements
/// in any fixed order, so only those are indexed (Bayardo, Ma, Srikant 2007, prefix filtering). Texts shorter
/// than n words count as one n-gram.
/// </remarks>
internal sealed class NearDuplicateIndex(int words, double threshold)
{
    // Numbers of texts in chains by element: the newest, and behind each the one before.
    private readonly Dictionary<ulong, int> _newest = [];
    private readonly List<(int Number, int Before)> _chains = [];
    private readonly List<ulong[]> _sets = [];
    private readonly List<ulong> _words = [];
    private readonly HashSet<int> _candidates = [];

    /// <summary>Texts added so far; a text's number is its place.</summary>
    public int Count => _sets.Count;

    /// <summary>Adds a text and gives those before it that it nearly repeats, the closest first.</summary>
    public List<(int Number, double Overlap)> Add(string normalised)
    {
        ulong[] set = Grams(normalised);
        int prefix = Math.Min(set.Length, set.Length - (int)Math.Ceiling((threshold * set.Length) - 1e-9) + 1);
        _candidates.Clear();
        foreach (ulong gram in set.AsSpan(0, prefix))
        {
            for (int at = _newest.GetValueOrDefault(gram, -1); at >= 0; at = _chains[at].Before)
                _candidates.Add(_chains[at].Number);
        }

        var found = new List<(int Number, double Overlap)>();
        foreach (int number in _candidates)
        {
            double overlap = Jaccard(set, _sets[number]);
            if (overlap >= threshold)
                found.Add((number, overlap));
        }

        found.Sort((a, b) => b.Overlap != a.Overlap ? b.Overlap.CompareTo(a.Overlap) : a.Number.CompareTo(b.Number));
        foreach (ulong gram in set.AsSpan(0, prefix))
        {
            ref int newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, gram, out bool known);
            _chains.Add((_sets.Count, known ? newest : -1));
            newest = _chains.Count - 1;
        }

        _sets.Add(set);
        return found;
    }

    private ulong[] Grams(string normalised)
    {
        WordHashes.Words(normalised, _words);
        ReadOnlySpan<ulong> all = CollectionsMarshal.AsSpan(_words);
        int count = Math.Max(1, all.Length - words + 1);
        ulong[] grams = new ulong[count];
        for (int i = 0; i < count; i++)
            grams[i] = WordHashes.Run(all.Slice(i, Math.Min(words, all.Length - i)));
        Array.Sort(grams);
        int unique = 1;
        for (int i = 1; i < grams.Length; i++)
        {
            if (grams[i] != grams[i - 1])
                grams[unique++] = grams[i];
        }

        return unique == grams.Length ? grams : grams[..unique];
    }

    private static double Jaccard(ulong[] a, ulong[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared / (double)(a.Length + b.Length - shared);
    }
}
