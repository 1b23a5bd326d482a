using System.Globalization;
using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>The number that tells whether a model's features are those that this version extracts.</summary>
internal static class FeatureSchema
{
    /// <summary>Raised with every change to what the extractor computes.</summary>
    private const int Version = 5;

    /// <summary>Version and lexicon in one number.</summary>
    public static ulong Number => WordHash.Join((ulong)Version, Lexicon.Default.Fingerprint);

    /// <summary>The number as hexadecimal digits.</summary>
    public static string Id { get; } = Digits(Number);

    /// <summary>A schema's number as hexadecimal digits.</summary>
    public static string Digits(ulong number) => number.ToString("x16", CultureInfo.InvariantCulture);
}
