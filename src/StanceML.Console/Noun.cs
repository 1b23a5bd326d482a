using System.Globalization;

namespace StanceML.Cli;

/// <summary>Puts a noun beside its number.</summary>
internal static class Noun
{
    /// <summary>"1 record", "2 records".</summary>
    public static string Counted(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
