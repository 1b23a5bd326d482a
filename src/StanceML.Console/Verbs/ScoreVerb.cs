using System.CommandLine;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>score IN: many records, all cores, order kept.</summary>
internal static class ScoreVerb
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = "JSONL (id, text, date), CSV or TSV, or plain lines; .gz too; '-' is standard input." };
        Option<string?> output = BulkWriter.Out();
        Option<string> column = BulkWriter.TextColumn();
        Option<string?> model = CommonOptions.Model();
        var format = new Option<string>("--format") { Description = "json (one object a line) or csv (one row a judgement).", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv");
        Option<DateOnly?> date = CommonOptions.Date();
        var command = new Command("score", "Judges many records. Example: stanceml score news.jsonl --out judged.jsonl") { input, output, column, model, format, date };
        command.SetAction((parsed, cancellationToken) =>
        {
            StanceModel loaded = CommonOptions.Load(parsed.GetValue(model));
            bool csv = parsed.GetValue(format) == "csv";
            DateOnly? asOf = parsed.GetValue(date);
            IEnumerable<string> Lines(TextRecord record)
            {
                if (record.Text is null)
                    return [csv ? JudgementTable.CsvError(record) : JsonLine.Error(record.Id, record.ErrorCode!, record.ErrorMessage!, record.Line)];
                StatementJudgement judged = loaded.Judge(record.Text, record.Date ?? asOf);
                return csv ? JudgementTable.Csv(record.Id, judged) : [JsonLine.Of(writer => JudgementJson.Write(writer, record.Id, judged))];
            }

            return Task.FromResult(BulkWriter.Run(
                terminal, parsed.GetValue(input)!, parsed.GetValue(column)!, parsed.GetValue(output), csv ? JudgementTable.CsvHeader : null, Lines, cancellationToken));
        });
        return command;
    }
}
