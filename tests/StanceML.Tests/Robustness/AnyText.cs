using CsCheck;

namespace StanceML.Tests.Robustness;

/// <summary>Texts that nobody writes but everybody meets: any code units, and pieces of news glued in any order.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "US", "us", "U.S.", "Georgia", "Jordan", "China", "Moscow", "the United States", "Kim Jong-un", "Guinea-Bissau", "Sino-", "the", "President", "Bush",
        "accused", "thanked", "condemned", "of", "said", "according to", "was", "by", "sanctions on", "not", "if", "must", "who", "that", "and", "but", "criticism",
        "in", " ", " ", " ", "-", "—", ",", ".", ":", ";", "?", "!", "'s", "’s", "#", "@", "\n", "\r\n", "\t", "\0", "\u00AD", "\u200B", "\u200D", "\u202E", "\uFEFF", "\uD83D", "\uDE00",
        "🙂", "👩‍👩‍👧", "ß", "İ", "ı", "é", "é", "Türkiye", "Москва", "中国", "العراق", "ישראל", "(", ")", "\"", "“", "”", "‘", "…", "1999", "3.5", "No.", "10", "<b>", "&amp;", "http://x.y/z?US",
    ];

    private static readonly Gen<string> Glued = CsCheck.Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);
    private static readonly Gen<string> Spaced = CsCheck.Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(parts => string.Join(' ', parts));

    /// <summary>Random code units, Latin letters, glued and spaced pieces.</summary>
    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(CsCheck.Gen.String[CsCheck.Gen.Char, 0, 80], CsCheck.Gen.String[CsCheck.Gen.Char['\0', '\u0250'], 0, 80], Glued, Spaced);

    /// <summary>A number of them, the same ones each time.</summary>
    public static string[] Some(int count)
    {
        var texts = new List<string>(count);
        Gen.Sample(texts.Add, iter: count, seed: "0N0XIzNsQ0O2", threads: 1);
        return [.. texts];
    }
}
