using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StanceML.Geography;

namespace StanceML;

/// <summary>A country or territory of ISO 3166-1, the European Union (<c>EU</c>) or Kosovo (<c>XK</c>).</summary>
/// <remarks>Two bytes, no allocation. The default value is no country. Thread-safe.</remarks>
[JsonConverter(typeof(CountryJsonConverter))]
public readonly record struct Country : IComparable<Country>, ISpanParsable<Country>
{
    // Place in the list of countries plus one; 0 is no country.
    private readonly ushort _number;

    internal Country(int place) => _number = (ushort)(place + 1);

    /// <summary>All countries, in the order of their codes.</summary>
    public static IReadOnlyList<Country> All => CountryList.Default.Countries;

    /// <summary>The two-letter code in upper case, such as <c>TR</c>; empty for no country.</summary>
    public string Code => _number == 0 ? "" : CountryList.Default.Codes[_number - 1];

    /// <summary>The three-letter code of ISO 3166-1, such as <c>TUR</c>; empty for no country.</summary>
    /// <value>The European Union has <c>EUE</c> and Kosovo <c>XKX</c>, codes in common use outside the standard.</value>
    public string Alpha3 => _number == 0 ? "" : CountryList.Default.Alpha3[_number - 1];

    /// <summary>The usual English name, such as "Turkey"; empty for no country. For display only, never a key.</summary>
    public string Name => _number == 0 ? "" : CountryList.Default.Names[_number - 1];

    /// <summary>Says whether this is no country.</summary>
    public bool IsNone => _number == 0;

    internal int Place => _number - 1;

    /// <summary>Reads a two-letter code in upper or lower case; spaces around it are passed over.</summary>
    /// <param name="code">The code, such as <c>TR</c>.</param>
    /// <returns>The country.</returns>
    /// <exception cref="FormatException">The code names no country.</exception>
    public static Country Parse(ReadOnlySpan<char> code) => TryParse(code, out Country country)
        ? country
        : throw new FormatException(Refusal(code));

    /// <summary>Reads a two-letter code in upper or lower case; spaces around it are passed over.</summary>
    /// <param name="code">The code, such as <c>TR</c>.</param>
    /// <param name="country">The country, or no country.</param>
    /// <returns>Whether the code names a country.</returns>
    public static bool TryParse(ReadOnlySpan<char> code, out Country country)
    {
        int place = CountryList.Default.PlaceOf(code.Trim());
        country = place < 0 ? default : new Country(place);
        return place >= 0;
    }

    /// <summary>Why a code is refused, and which one was probably meant.</summary>
    internal static string Refusal(ReadOnlySpan<char> code) =>
        $"'{code}' is no country code. Expected {(CountryList.Default.Meant(code.Trim()) is { } meant ? $"{meant}, its code in ISO 3166-1" : "a two-letter code of ISO 3166-1, EU or XK")}.";

    /// <summary>Orders by code; no country comes first.</summary>
    /// <param name="other">The country to compare with.</param>
    /// <returns>Less than 0, 0 or more than 0.</returns>
    public int CompareTo(Country other) => _number.CompareTo(other._number);

    /// <summary>The two-letter code, as <see cref="Code"/>.</summary>
    /// <returns>The code; empty for no country.</returns>
    public override string ToString() => Code;

    static Country IParsable<Country>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Country ISpanParsable<Country>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Country>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Country result) =>
        TryParse(s, out result);

    static bool ISpanParsable<Country>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Country result) =>
        TryParse(s, out result);
}
