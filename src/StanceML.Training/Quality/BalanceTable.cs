using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StanceML.Training.Quality;

/// <summary>How statements and targets spread over one property. Immutable.</summary>
/// <param name="Name">The property.</param>
/// <param name="Rows">One row a value, in a fixed order.</param>
public sealed record BalanceTable(string Name, ImmutableArray<BalanceRow> Rows)
{
    /// <summary>The table in Markdown, for a datasheet.</summary>
    /// <param name="maxRows">The most rows; those left out are summed up in a last one.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public string ToMarkdown(int maxRows = int.MaxValue)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| {Name} | statements | targets | against | neutral | favor |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (BalanceRow row in Rows.Take(maxRows))
            Append(text, row);
        BalanceRow[] rest = [.. Rows.Skip(maxRows)];
        if (rest.Length > 0)
        {
            Append(text, new BalanceRow(string.Create(CultureInfo.InvariantCulture, $"{rest.Length} others"),
                rest.Sum(r => r.Statements), rest.Sum(r => r.Against), rest.Sum(r => r.Neutral), rest.Sum(r => r.Favor)));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, BalanceRow row) =>
        text.Append(CultureInfo.InvariantCulture, $"| {row.Key.Replace("|", "\\|", StringComparison.Ordinal)} | {row.Statements} | {row.Targets} | {Share(row.Against, row)} | {Share(row.Neutral, row)} | {Share(row.Favor, row)} |\n");

    private static string Share(long count, BalanceRow row) => row.Targets == 0
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{count} ({100.0 * count / row.Targets:F0}%)");
}
