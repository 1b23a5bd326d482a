using System.CommandLine;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>mentions IN: the countries that texts name, and why.</summary>
internal static class MentionsVerb
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = "JSONL, CSV, TSV or plain lines; gzip too; '-' is standard input." };
        Option<string> column = BulkWriter.TextColumn();
        Option<string?> encoding = CommonOptions.Encoding();
        OutputOption output = BulkWriter.Out();
        Option<string> format = CommonOptions.Format();
        Option<DateOnly?> date = CommonOptions.Date();
        Option<bool> all = new("--all") { Description = "Also the words that could have been a mention and were turned down." };
        Option<string?> own = GazetteerOption.Create();
        var command = new Verb(
            "mentions", "Lists the countries that texts name, each with its kind and the reason for the decision.",
            "echo \"Paris Hilton flew to Paris\" | stanceml mentions -",
            "stanceml mentions news.jsonl --out mentions.jsonl",
            "stanceml mentions archive.csv --text-column body --date 1995-06-01 --format csv")
        {
            input, column, encoding, output, format, date, all, own,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            string form = parsed.GetValue(format)!;
            string path = parsed.GetValue(input)!;
            Gazetteer gazetteer = GazetteerOption.Load(parsed.GetValue(own), terminal);
            IReadOnlyList<MentionCandidate> Find(TextRecord record)
            {
                IReadOnlyList<MentionCandidate> found = gazetteer.FindAll(record.Text!, record.Date ?? parsed.GetValue(date));
                return parsed.GetValue(all) ? found : [.. found.Where(candidate => candidate.IsAccepted)];
            }

            if (form != "text" || output.FileIn(parsed) is not null)
            {
                IMentionFormat written = form == "csv" ? new MentionCsv() : new MentionJson();
                return Task.FromResult(BulkWriter.Run(
                    terminal, path, parsed.GetValue(column)!, parsed.GetValue(encoding), output.FileIn(parsed), written.Header,
                    record => record.Text is null ? written.Error(record) : written.Lines(record.Id, record.Text, Find(record)), Environment.ProcessorCount, cancellationToken));
            }

            using Stream stream = terminal.OpenRead(path);
            IEnumerable<TextRecord> records = TextRecordReader.Read(stream, path, parsed.GetValue(column)!, parsed.GetValue(encoding));
            int errors = MentionTable.Write(terminal.Pretty, Until(records, cancellationToken), Find);
            return Task.FromResult(errors == 0 ? ExitCode.Done : ExitCode.BadData);
        });
        return command;
    }

    private static IEnumerable<TextRecord> Until(IEnumerable<TextRecord> records, CancellationToken cancellationToken)
    {
        foreach (TextRecord record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }
}
