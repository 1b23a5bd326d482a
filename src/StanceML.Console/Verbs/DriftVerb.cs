using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using StanceML.Training.Data;
using StanceML.Training.Drift;

namespace StanceML.Cli.Verbs;

/// <summary>drift IN --reference D: whether texts are still of the kind that a model was trained or measured on.</summary>
internal static class DriftVerb
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = "The texts to judge: JSONL, CSV, TSV or plain lines, gzip too; '-' is standard input." };
        var reference = new Option<string[]>("--reference") { Description = "Files of the kind that the model knows: its training data, or what it was evaluated on.", HelpName = "FILE", Required = true, AllowMultipleArgumentsPerToken = true };
        Option<string> column = BulkWriter.TextColumn();
        Option<string?> encoding = CommonOptions.Encoding();
        Option<double> level = new Option<double>("--level") { Description = "How often a stream of the same kind may raise an alarm.", DefaultValueFactory = _ => new DriftOptions().Level }.Between(0, 1);
        Option<double> distance = new Option<double>("--least") { Description = "Smallest distance of two distributions that matters, 0 to 1.", DefaultValueFactory = _ => new DriftOptions().LeastDistance }.Between(0, 1);
        Option<string?> model = CommonOptions.Model();
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "drift", "Compares texts with those that a model knows; exit code 1 when they are of another kind.",
            "stanceml drift today.jsonl --reference training-data/wire.jsonl",
            "stanceml drift tweets.jsonl --reference training-data --format json")
        {
            input, reference, column, encoding, level, distance, model, format,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] known = parsed.GetValue(reference)!;
            DriftReport report = DriftCheck.Run(
                known.SelectMany(path => Directory.Exists(path) ? ArticleReader.FilesOf(path) : [path]).SelectMany(path => Texts(terminal, path, parsed.GetValue(column)!, parsed.GetValue(encoding))),
                Texts(terminal, parsed.GetValue(input)!, parsed.GetValue(column)!, parsed.GetValue(encoding)),
                CommonOptions.Load(parsed.GetValue(model)),
                new DriftOptions { Level = parsed.GetValue(level), LeastDistance = parsed.GetValue(distance) },
                cancellationToken);
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Output.WriteLine(Json(report));
                    break;
                case "csv":
                    terminal.Output.WriteLine("property,distance,p,reference,stream,drifted");
                    foreach (DriftMeasure measure in report.Measures)
                        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure.Name},{measure.Distance:F4},{measure.PValue:G4},{measure.ReferenceMedian:G6},{measure.StreamMedian:G6},{(measure.Drifted ? "true" : "false")}"));
                    break;
                default:
                    Show(terminal, report);
                    break;
            }

            return Task.FromResult(report.Drifted ? ExitCode.CheckFailed : ExitCode.Done);
        });
        return command;
    }

    private static IEnumerable<string> Texts(Terminal terminal, string path, string column, string? encoding)
    {
        bool any = false;
        TextRecord? broken = null;
        foreach (TextRecord record in TextRecordReader.Read(terminal.OpenRead(path), path, column, encoding))
        {
            if (record.Text is null)
            {
                broken ??= record;
                continue;
            }

            any = true;
            yield return record.Text;
        }

        if (broken is not null)
            terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stanceml: {path}({broken.Line}): {broken.ErrorMessage} Left out."));
        if (!any)
            throw new FormatException($"{path}: found no text. Expected a statement at least.");
    }

    private static string Json(DriftReport report) => JsonLine.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("drifted", report.Drifted);
        writer.WriteBoolean("canTell", report.CanTell);
        writer.WriteNumber("reference", report.Reference);
        writer.WriteNumber("stream", report.Stream);
        writer.WriteStartArray("measures");
        foreach (DriftMeasure measure in report.Measures)
        {
            writer.WriteStartObject();
            writer.WriteString("property", measure.Name);
            writer.WriteNumber("distance", Math.Round(measure.Distance, 6));
            writer.WriteNumber("p", measure.PValue);
            if (double.IsFinite(measure.ReferenceMedian))
                writer.WriteNumber("referenceMedian", Math.Round(measure.ReferenceMedian, 6));
            if (double.IsFinite(measure.StreamMedian))
                writer.WriteNumber("streamMedian", Math.Round(measure.StreamMedian, 6));
            writer.WriteBoolean("drifted", measure.Drifted);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Show(Terminal terminal, DriftReport report)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("property", "distance", "p", "reference", "stream", "");
        foreach (DriftMeasure measure in report.Measures)
        {
            table.AddRow(
                measure.Name, measure.Distance.ToString("F3", CultureInfo.InvariantCulture), measure.PValue.ToString("G2", CultureInfo.InvariantCulture),
                measure.ReferenceMedian.ToString("G3", CultureInfo.InvariantCulture), measure.StreamMedian.ToString("G3", CultureInfo.InvariantCulture),
                measure.Drifted ? "[orange1]differs[/]" : "");
        }

        terminal.Pretty.Write(table);
        terminal.Pretty.MarkupLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Noun.Counted(report.Stream, "statement")} against {report.Reference}: {Verdict(report)}."));
    }

    private static string Verdict(DriftReport report) => report switch
    {
        { CanTell: false } => "too few to tell whether they are of one kind",
        { Drifted: true } => "of another kind; the model's figures may not hold",
        _ => "of the same kind, as far as these properties tell",
    };
}
