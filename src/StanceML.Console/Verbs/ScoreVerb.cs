using System.CommandLine;
using StanceML.Training.Bulk;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>score IN: many records, all cores, order kept.</summary>
internal static class ScoreVerb
{
    // More than any machine has cores; a slip of the finger would take all the memory.
    private const int MostThreads = 1024;

    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = "JSONL (id, text, date), CSV or TSV, or plain lines; gzip too; '-' is standard input." };
        OutputOption output = BulkWriter.Out();
        Option<string> column = BulkWriter.TextColumn();
        Option<string?> encoding = CommonOptions.Encoding();
        Option<string?> model = CommonOptions.Model();
        Option<string?> gazetteer = GazetteerOption.Create();
        var format = new Option<string>("--format") { Description = "json (one object a line) or csv (one row a judgement).", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv");
        Option<DateOnly?> date = CommonOptions.Date();
        Option<int> threads = new Option<int>("--threads") { Description = $"Threads that judge, 1 to {MostThreads}.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount }.Between(1, MostThreads);
        var bare = new Option<bool>("--no-evidence") { Description = "Leave out the words that moved each score." };
        var command = new Verb(
            "score", "Judges many records on all cores and keeps their order. A record that cannot be read becomes an error in its place.",
            "stanceml score news.jsonl --out judged.jsonl.gz",
            "stanceml score survey.csv --text-column Answer --format csv > judged.csv",
            "zcat news.jsonl.gz | stanceml score - --model my.stance | jq .judgements")
        {
            input, output, column, encoding, model, gazetteer, format, date, threads, bare,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            StanceModel loaded = CommonOptions.LoadToJudge(parsed.GetValue(model), parsed.GetValue(gazetteer), terminal);
            var options = new BulkOptions
            {
                TextColumn = parsed.GetValue(column)!,
                Encoding = parsed.GetValue(encoding),
                AsOf = parsed.GetValue(date),
                Threads = parsed.GetValue(threads),
                WithEvidence = !parsed.GetValue(bare),
                Compress = output.FileIn(parsed)?.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) == true,
            };
            int code = parsed.GetValue(format) == "json"
                ? Json(terminal, loaded, parsed.GetValue(input)!, output.FileIn(parsed), options, cancellationToken)
                : BulkWriter.Run(
                    terminal, parsed.GetValue(input)!, options.TextColumn, parsed.GetValue(encoding), output.FileIn(parsed), JudgementTable.CsvHeader,
                    record => record.Text is null ? [JudgementTable.CsvError(record)] : JudgementTable.Csv(record.Id, loaded.Judge(record.Text, record.Date ?? options.AsOf)),
                    options.Threads, cancellationToken);
            return Task.FromResult(code);
        });
        return command;
    }

    private static int Json(Terminal terminal, StanceModel model, string input, string? output, BulkOptions options, CancellationToken cancellationToken)
    {
        using Stream stream = terminal.OpenRead(input);
        long? length = stream.CanSeek && stream.Length > 0 ? stream.Length : null;
        using var progress = new ProgressLine(terminal);
        // The reader closes the stream at its end.
        void Report(BulkCount count) => progress.Report(length is null ? null : stream.CanSeek ? (double)stream.Position / length : 1, count.Records);
        BulkCount count;
        if (output is null)
        {
            terminal.Output.Flush();
            count = BulkScoring.Score(model, stream, input, terminal.Bytes, options, Report, cancellationToken);
        }
        else
        {
            using var file = new AtomicFile(output);
            count = BulkScoring.Score(model, stream, input, file.Stream, options, Report, cancellationToken);
            file.Commit();
        }

        progress.Dispose();
        return BulkWriter.End(terminal, input, count);
    }
}
