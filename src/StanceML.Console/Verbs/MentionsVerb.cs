using System.CommandLine;
using Spectre.Console;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>mentions IN: the countries that texts name, and why.</summary>
internal static class MentionsVerb
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = "JSONL, CSV, TSV or plain lines; .gz too; '-' is standard input." };
        Option<string> column = BulkWriter.TextColumn();
        Option<string?> output = BulkWriter.Out();
        Option<string> format = CommonOptions.Format();
        Option<DateOnly?> date = CommonOptions.Date();
        var command = new Command("mentions", "Lists the countries that texts name. Example: echo \"Paris Hilton flew to Paris\" | stanceml mentions -") { input, column, output, format, date };
        command.SetAction((parsed, cancellationToken) =>
        {
            string form = parsed.GetValue(format)!;
            DateOnly? asOf = parsed.GetValue(date);
            if (form != "text" || parsed.GetValue(output) is not null)
            {
                return Task.FromResult(BulkWriter.Run(
                    terminal, parsed.GetValue(input)!, parsed.GetValue(column)!, parsed.GetValue(output),
                    form == "csv" ? "id,start,length,text,code,kind,reason,counts,error" : null, record => Lines(record, asOf, form == "csv"), cancellationToken));
            }

            var table = new Table().Border(TableBorder.Rounded).AddColumns("record", "words", "code", "kind", "reason", "counts");
            int errors = 0;
            using Stream stream = terminal.OpenRead(parsed.GetValue(input)!);
            foreach (TextRecord record in TextRecordReader.Read(stream, parsed.GetValue(input)!, parsed.GetValue(column)!))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (record.Text is null)
                {
                    errors++;
                    table.AddRow(JudgementTable.Shown(record.Id), JudgementTable.Shown(record.ErrorMessage!), "", "error", "", "");
                    continue;
                }

                foreach (Mention mention in Gazetteer.Default.Find(record.Text, record.Date ?? asOf))
                {
                    table.AddRow(
                        JudgementTable.Shown(record.Id), JudgementTable.Shown(mention.Span.In(record.Text).ToString()), mention.Country.IsNone ? mention.Bloc ?? "" : mention.Country.Code,
                        JudgementJson.Name(mention.Kind), mention.ReasonCode, mention.Counts ? "yes" : "no");
                }
            }

            terminal.Pretty.Write(table);
            return Task.FromResult(errors == 0 ? ExitCode.Done : ExitCode.BadData);
        });
        return command;
    }

    private static IEnumerable<string> Lines(TextRecord record, DateOnly? asOf, bool csv)
    {
        if (record.Text is null)
            return [csv ? $"{JudgementTable.Quoted(record.Id)},,,,,,,,{JudgementTable.Quoted(record.ErrorMessage!)}" : JsonLine.Error(record)];
        DateOnly? day = record.Date ?? asOf;
        if (!csv)
            return [JsonLine.Of(writer => JudgementJson.WriteMentions(writer, record.Id, record.Text, Gazetteer.Default.FindAll(record.Text, day)))];
        return Gazetteer.Default.Find(record.Text, day).Select(mention => string.Join(',',
            JudgementTable.Quoted(record.Id), mention.Span.Start, mention.Span.Length, JudgementTable.Quoted(mention.Span.In(record.Text).ToString()),
            mention.Country.IsNone ? mention.Bloc : mention.Country.Code, JudgementJson.Name(mention.Kind), mention.ReasonCode, mention.Counts ? "true" : "false", ""));
    }
}
