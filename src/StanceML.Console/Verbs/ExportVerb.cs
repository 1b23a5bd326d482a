using System.CommandLine;
using System.Globalization;
using StanceML.Training.Data;
using StanceML.Training.Import;

namespace StanceML.Cli.Verbs;

/// <summary>export IN... --to FORMAT --out OUT: our data for an annotation tool.</summary>
internal static class ExportVerb
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string[]>("IN") { Description = "Labelled or unlabelled files, or folders of .jsonl files.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = "Format to write: " + string.Join(" or ", StatementExporters.All.Select(e => e.Format)) + ".", Required = true, HelpName = "FORMAT" };
        to.AcceptOnlyFromAmong([.. StatementExporters.All.Select(e => e.Format)]);
        var output = new OutputOption("--out", "File to write, whole or not at all; '-' is standard output.") { Required = true, TakesStandardOutput = true };
        var config = new OutputOption("--config", "Also write the labelling configuration for Label Studio.");
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "export", "Writes labelled statements for an annotation tool. What 'stanceml import' reads back equals what was written.",
            "stanceml export mine.jsonl --to label-studio --out tasks.json --config labelling.xml",
            "stanceml export training-data --to prodigy --out tasks.jsonl",
            "stanceml import --from prodigy annotated.jsonl --out mine.jsonl")
        { input, to, output, config, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] paths = parsed.GetValue(input)!;
            string path = parsed.GetValue(output)!;
            IStatementExporter exporter = StatementExporters.Get(parsed.GetValue(to)!);
            if (parsed.GetValue(config) is not null && exporter is not LabelStudioExporter)
                throw new ArgumentException("--config is for --to label-studio only; Prodigy's ner.manual needs the labels against,neutral,favor.");
            long targets = 0;
            bool toFile = output.FileIn(parsed) is not null;
            terminal.Output.Flush();
            long statements = toFile
                ? exporter.Write(path, LabelledFiles.Stream(paths, terminal.Reading).Select(Count), cancellationToken)
                : exporter.Write(terminal.Bytes, LabelledFiles.Stream(paths, terminal.Reading).Select(Count), cancellationToken);
            if (parsed.GetValue(config) is { } file)
                AtomicFile.WriteText(file, LabelStudioExporter.Configuration);
            (toFile ? terminal.Output : terminal.Messages).WriteLine(parsed.GetValue(format) switch
            {
                "json" => JsonLine.Of(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("format", exporter.Format);
                    writer.WriteString("output", path);
                    writer.WriteNumber("statements", statements);
                    writer.WriteNumber("targets", targets);
                    writer.WriteEndObject();
                }),
                "csv" => "format,output,statements,targets\n" + CsvLine.Of(exporter.Format, path, statements, targets),
                _ => string.Create(CultureInfo.InvariantCulture, $"{exporter.Format} {path}: {statements} statements and {targets} targets"),
            });
            return Task.FromResult(ExitCode.Done);

            LabelledStatement Count(LabelledStatement statement)
            {
                targets += statement.Targets.Length;
                return statement;
            }
        });
        return command;
    }
}
