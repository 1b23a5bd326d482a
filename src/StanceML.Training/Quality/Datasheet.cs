using System.Globalization;
using System.Text;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Writes balance tables and agreement into a datasheet, between two markers, and leaves the rest as it is.</summary>
public static class Datasheet
{
    /// <summary>The line before the tables.</summary>
    public const string Begin = "<!-- balance: written by stanceml check -->";

    /// <summary>The line after the tables.</summary>
    public const string End = "<!-- /balance -->";

    // Rows of a table that people still read; the others are summed up.
    private const int MostRows = 40;

    /// <summary>Replaces what stands between the markers, whole or not at all.</summary>
    /// <param name="path">The datasheet, in Markdown.</param>
    /// <param name="report">The report on the data that it describes.</param>
    /// <exception cref="DataFormatException">The markers are missing.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static void Write(string path, QualityReport report)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(report);
        MarkedBlock.Replace(path, Begin, End, Tables(report));
    }

    private static string Tables(QualityReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Statements} statements with {report.Targets} targets.\n\n");
        if (report.Votes.Length > 0)
            Agreement(text, report.Votes);
        foreach (BalanceTable table in report.Balance)
            text.Append(table.ToMarkdown(MostRows)).Append('\n');
        return text.ToString();
    }

    private static void Agreement(StringBuilder text, IEnumerable<VoteAgreement> votes)
    {
        text.Append("Labels with two votes or more, and Krippendorff's alpha of the votes:\n\n")
            .Append("| label | register | voted | all agree | alpha, nominal | alpha, ordinal |\n|---|---|---:|---:|---:|---:|\n");
        foreach (VoteAgreement row in votes)
            text.Append(CultureInfo.InvariantCulture, $"| {row.Label} | {row.Register ?? "all"} | {row.Voted} | {row.Unanimous} | {Alpha(row.Nominal)} | {Alpha(row.Ordinal)} |\n");
        text.Append('\n');
    }

    private static string Alpha(double value) => double.IsNaN(value) ? "-" : value.ToString("F3", CultureInfo.InvariantCulture);
}
