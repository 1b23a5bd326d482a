using Spectre.Console;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Shows mentions to people: a row each, with what else the words could have been.</summary>
internal static class MentionTable
{
    // Rows a table: the widths of its columns need all its rows, and memory stays bounded.
    private const int Rows = 500;

    /// <summary>Writes the mentions of all records.</summary>
    /// <returns>How many records could not be read.</returns>
    public static int Write(IAnsiConsole console, IEnumerable<TextRecord> records, Func<TextRecord, IEnumerable<MentionCandidate>> find)
    {
        int errors = 0;
        Table table = New();
        foreach (TextRecord record in records)
        {
            if (record.Text is null)
            {
                errors++;
                table.AddRow(JudgementTable.Shown(record.Id), $"[red]{JudgementTable.Shown(record.ErrorMessage!)}[/]", "", "[red]error[/]");
            }
            else
            {
                foreach (MentionCandidate candidate in find(record))
                    table.AddRow(Row(record.Id, record.Text, candidate));
            }

            if (table.Rows.Count >= Rows)
            {
                console.Write(table);
                table = New();
            }
        }

        if (table.Rows.Count > 0)
            console.Write(table);
        return errors;
    }

    /// <summary>The country or bloc of a mention; '-' for neither.</summary>
    public static string Code(in Mention mention) => mention.Country.IsNone ? mention.Bloc ?? "-" : mention.Country.Code;

    private static Table New() => new Table().Border(TableBorder.Rounded).AddColumns("record", "words", "code", "kind", "reason", "counts", "rivals");

    private static string[] Row(string id, string text, MentionCandidate candidate)
    {
        Mention mention = candidate.Mention;
        string kind = (mention.IsFormer ? "former " : "") + JudgementJson.Name(mention.Kind);
        string[] cells =
        [
            JudgementTable.Shown(id), JudgementTable.Shown(mention.Span.In(text).ToString()), Code(mention), kind, mention.ReasonCode,
            !candidate.IsAccepted ? "turned down" : mention.Counts ? "yes" : "no",
            JudgementTable.Shown(string.Join(", ", candidate.Rivals.Select(rival => $"{Words(rival, mention, text)}{Code(rival)} ({rival.ReasonCode})"))),
        ];
        return candidate.IsAccepted && mention.Counts ? cells : [.. cells.Select(cell => $"[grey]{cell}[/]")];
    }

    // The words of a rival where they are other words than the mention's.
    private static string Words(in Mention rival, in Mention mention, string text) =>
        rival.Span == mention.Span ? "" : $"{rival.Span.In(text)} ";
}
