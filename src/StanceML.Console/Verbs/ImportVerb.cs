using System.CommandLine;
using System.Text.Json;
using StanceML.Training.Data;
using StanceML.Training.Import;

namespace StanceML.Cli.Verbs;

/// <summary>import --from FORMAT IN --out OUT: other people's labelled data as ours.</summary>
internal static class ImportVerb
{
    // So many refused rows are shown to people; all are counted, and all that were kept stand in the JSON.
    private const int ShownProblems = 10;

    public static Command Create(Terminal terminal)
    {
        var from = new Option<string>("--from") { Description = "Format of IN, one of those below.", Required = true, HelpName = "FORMAT" };
        from.AcceptOnlyFromAmong([.. StatementImporters.All.Select(i => i.Format)]);
        var input = new Argument<string>("IN") { Description = "The file; gzip too; '-' is standard input." };
        var output = new OutputOption("--out", "JSON Lines to write, whole or not at all; .gz at its end compresses it; '-' is standard output.") { Required = true, TakesStandardOutput = true };
        var reading = new ReadingOptions();
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "import", "Turns labelled data of another format into ours. Bad rows are left out, counted and named; exit code 3 if no row is left, or at the first with --strict.",
            [
                "stanceml import --from newsmtsc train.jsonl --out newsmtsc.jsonl",
                "stanceml import --from semeval2016 trainingdata.txt --out topics.jsonl.gz",
                "# a CSV with columns and labels of its own",
                "stanceml import --from csv survey.csv --out mine.jsonl --column text=Answer --column stance=label --column mention=country --map pos=favor,neg=against,0=neutral",
                "# back from the annotation tool that 'stanceml export' wrote for",
                "stanceml import --from label-studio project-1.json --out labelled.jsonl --strict",
                "",
                .. StatementImporters.All.Select(i => $"{i.Format}: {i.Description}"),
            ])
        { from, input, output, format };
        reading.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            string name = parsed.GetValue(input)!;
            IStatementImporter importer = StatementImporters.Get(parsed.GetValue(from)!);
            using StatementReader reader = importer.Open(terminal.OpenRead(name), name, reading.Of(parsed, terminal));
            using var progress = new ProgressLine(terminal);
            string? file = output.FileIn(parsed);
            terminal.Output.Flush();
            using StatementWriter writer = file is null ? new StatementWriter(terminal.Bytes) : new StatementWriter(file);
            ImportReport report = StatementImport.Run(importer.Format, reader, name, writer, progress, cancellationToken);
            progress.Dispose();
            Show(terminal, report, parsed.GetValue(format)!, file is null ? terminal.Messages : terminal.Output);
            return Task.FromResult(report.Statements > 0 ? ExitCode.Done : ExitCode.BadData);
        });
        return command;
    }

    private static void Show(Terminal terminal, ImportReport report, string format, TextWriter counts)
    {
        foreach (string warning in report.Warnings)
            terminal.Messages.WriteLine($"stanceml: {warning}");
        foreach (RowProblem problem in report.Problems.Take(ShownProblems))
            terminal.Messages.WriteLine($"refused: {problem}");
        if (report.Refused > ShownProblems)
            terminal.Messages.WriteLine($"refused: {report.Refused - Math.Min(ShownProblems, report.Problems.Length)} more; --format json names them.");
        switch (format)
        {
            case "json":
                counts.WriteLine(JsonLine.Of(writer => Write(writer, report)));
                break;
            case "csv":
                counts.WriteLine("format,input,rows,statements,targets,against,neutral,favor,refused");
                counts.WriteLine(CsvLine.Of(
                    report.Format, report.Input, report.Rows, report.Statements, report.Targets, report.Stances[0], report.Stances[1], report.Stances[2], report.Refused));
                break;
            default:
                counts.WriteLine(report.ToString());
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, ImportReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("format", report.Format);
        writer.WriteString("input", report.Input);
        writer.WriteNumber("rows", report.Rows);
        writer.WriteNumber("statements", report.Statements);
        writer.WriteNumber("targets", report.Targets);
        writer.WriteStartObject("stances");
        foreach (Stance stance in Enum.GetValues<Stance>())
            writer.WriteNumber(JudgementJson.Name(stance), report.Stances[(int)stance]);
        writer.WriteEndObject();
        writer.WriteNumber("refused", report.Refused);
        writer.WriteStartArray("problems");
        foreach (RowProblem problem in report.Problems)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", problem.Line);
            writer.WriteString("kind", problem.Kind.ToString());
            writer.WriteString("message", problem.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("warnings");
        foreach (string warning in report.Warnings)
            writer.WriteStringValue(warning);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
