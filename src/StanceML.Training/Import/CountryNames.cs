using System.Collections.Frozen;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Country codes for the codes, names and mentions that data sets use.</summary>
internal static class CountryNames
{
    // Slips of the pen in published records.
    private static readonly FrozenDictionary<string, string> s_alpha3 = Country.All
        .Select(c => KeyValuePair.Create(c.Alpha3, c.Code))
        .Concat([new("JAP", "JP"), new("ITL", "IT"), new("VTN", "VN"), new("ROM", "RO"), new("ZAR", "CD"), new("KSV", "XK")])
        .Where(p => p.Key.Length == 3)
        .DistinctBy(p => p.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of a three-letter code, or null.</summary>
    public static string? OfAlpha3(string? code) => code is not null ? s_alpha3.GetValueOrDefault(code) : null;

    /// <summary>The code of a country if the words name nothing else, or null: "the Russian Federation", not "Russian poets".</summary>
    /// <remarks>A leader's name is none: these data sets label the person, not the country.</remarks>
    public static string? OfName(string words)
    {
        string plain = words.Replace('_', ' ').Trim();
        if (plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            plain = plain[4..];
        // United Nations style: "Venezuela (Bolivarian Republic of)".
        int bracket = plain.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0)
            plain = plain[..bracket];
        foreach (string form in (string[])[plain, Capitalised(plain)])
        {
            if (Gazetteer.Default.Find(form) is [{ Counts: true, Kind: not MentionKind.Leader } only] && only.Span.Length == form.Length && !only.Country.IsNone)
                return only.Country.Code;
        }

        return plain.StartsWith("United Kingdom", StringComparison.OrdinalIgnoreCase) ? "GB" : null;
    }

    /// <summary>Where a text first names a country, or null.</summary>
    public static TextSpan? Find(string text, string? code)
    {
        if (code is null)
            return null;
        foreach (Mention mention in Gazetteer.Default.Find(text))
        {
            if (mention.Counts && mention.Country.Code == code)
                return mention.Span;
        }

        return null;
    }

    /// <summary>A target that is a country, with its mention where the text has one.</summary>
    public static LabelledTarget Target(string text, string name, Stance stance, string? holder)
    {
        string? code = OfName(name);
        TextSpan? span = Find(text, code);
        return new LabelledTarget { Code = code, Name = span is null ? name : null, Span = span, Stance = stance, Holder = stance == Stance.Neutral ? "none" : holder };
    }

    private static string Capitalised(string name) =>
        string.Join(' ', name.Split(' ').Select(w => w is "of" or "and" or "the" || w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
}
