using StanceML.Text;

namespace StanceML.Lexicons;

/// <summary>The prepositions that the analysis tells apart, numbered for bit sets.</summary>
internal static class Prepositions
{
    private static readonly string[] Names =
    [
        "of", "in", "on", "at", "to", "from", "by", "with", "for", "against", "over", "about", "toward", "towards",
        "into", "between", "among", "upon", "under", "after", "before", "during", "through", "across", "near",
        "inside", "outside", "behind", "beyond", "within", "without", "as",
    ];

    private static readonly Dictionary<ulong, int> ByHash =
        Names.Select((name, number) => (WordHash.Of(name), number)).ToDictionary(pair => pair.Item1, pair => pair.number);

    public const int Of = 0, In = 1, On = 2, At = 3, To = 4, From = 5, By = 6, With = 7, For = 8, Against = 9, Over = 10,
        About = 11, Toward = 12, Towards = 13, Between = 15, Upon = 17, Near = 24, Inside = 25, Outside = 26, Within = 29, As = 31;

    /// <summary>Those after which a country is mostly a place.</summary>
    public const uint Places = 1u << In | 1u << At | 1u << From | 1u << Near | 1u << Inside | 1u << Outside | 1u << Within | 1u << 14 | 1u << 23 | 1u << 22;

    /// <summary>The number of a preposition by the hash of its word, or -1.</summary>
    public static int Number(ulong hash) => ByHash.TryGetValue(hash, out int number) ? number : -1;

    /// <summary>The bit set of a comma-separated list; words that are no listed preposition are left out.</summary>
    public static uint Parse(string list)
    {
        uint set = 0;
        foreach (string name in list.Split([',', '|', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            set |= Array.IndexOf(Names, name) is >= 0 and var number ? 1u << number : 0;
        return set;
    }
}
