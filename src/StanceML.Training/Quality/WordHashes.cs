namespace StanceML.Training.Quality;

/// <summary>64-bit hashes of the words of a text and of runs of them.</summary>
internal static class WordHashes
{
    /// <summary>Hashes of the words of a normalised text, in order.</summary>
    public static void Words(ReadOnlySpan<char> normalised, List<ulong> words)
    {
        words.Clear();
        foreach (Range range in normalised.Split(' '))
        {
            ReadOnlySpan<char> word = normalised[range];
            if (word.IsEmpty)
                continue;
            ulong hash = 14695981039346656037;
            foreach (char c in word)
                hash = (hash ^ c) * 1099511628211;
            words.Add(Mix(hash));
        }
    }

    /// <summary>Hash of a run of words; their order counts.</summary>
    public static ulong Run(ReadOnlySpan<ulong> words)
    {
        ulong hash = (ulong)words.Length;
        foreach (ulong word in words)
            hash = Mix((hash * 0x9E3779B97F4A7C15) ^ word);
        return hash;
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
