using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using StanceML.Training.Bulk;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>speed [FILE]: how fast the model is on this machine and these texts.</summary>
internal static class SpeedVerb
{
    private const int DefaultSeconds = 10, MostSeconds = 3600;

    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string?>("FILE") { Description = "Texts as for score; without it a sample of our own.", Arity = ArgumentArity.ZeroOrOne };
        Option<string> column = BulkWriter.TextColumn();
        Option<string?> encoding = CommonOptions.Encoding();
        Option<string?> model = CommonOptions.Model();
        var format = new Option<string>("--format") { Description = "text for people or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        Option<int> seconds = new Option<int>("--seconds") { Description = $"How long to measure, 1 to {MostSeconds}.", HelpName = "N", DefaultValueFactory = _ => DefaultSeconds }.Between(1, MostSeconds);
        var command = new Verb(
            "speed", "Measures statements a second, latency and allocation on your texts, or on a sample of news.",
            "stanceml speed",
            "stanceml speed news.jsonl --model my.stance --seconds 5")
        { input, column, encoding, model, format, seconds };
        command.SetAction((parsed, cancellationToken) =>
        {
            StanceModel loaded = CommonOptions.Load(parsed.GetValue(model));
            SpeedReport report = SpeedMeasurement.Run(
                loaded, Texts(terminal, parsed.GetValue(input), parsed.GetValue(column)!, parsed.GetValue(encoding)), TimeSpan.FromSeconds(parsed.GetValue(seconds)), Environment.ProcessorCount, cancellationToken);
            if (parsed.GetValue(format) == "json")
                terminal.Output.WriteLine(JsonLine.Of(writer => SpeedJson.Write(writer, report)));
            else
                terminal.Pretty.Write(Shown(report));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static IReadOnlyList<string> Texts(Terminal terminal, string? path, string column, string? encoding)
    {
        if (path is null)
            return SpeedMeasurement.Sample();
        string[] texts = [.. TextRecordReader.Read(terminal.OpenRead(path), path, column, encoding)
            .Where(record => !string.IsNullOrEmpty(record.Text)).Select(record => record.Text!).Take(SpeedMeasurement.MostTexts)];
        return texts.Length > 0 ? texts : throw new IOException($"{path}: found no text. Expected at least one statement.");
    }

    private static Table Shown(SpeedReport report)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("").AddColumn(new TableColumn("").RightAligned()).HideHeaders();
        void Row(string name, double value, string form, string unit) =>
            table.AddRow(name, $"{value.ToString(form, CultureInfo.InvariantCulture)} {unit}");
        Row("texts", report.Texts, "N0", $"of {report.MeanBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes");
        Row("targets", report.MeanTargets, "N2", "a statement");
        Row("one thread", report.StatementsPerSecond, "N0", "statements/s");
        Row("", report.MegabytesPerSecond, "N1", "MB/s");
        Row("median", report.MedianMicroseconds, "N1", "us");
        Row("90 %", report.P90Microseconds, "N1", "us");
        Row("99 %", report.P99Microseconds, "N1", "us");
        Row("longest", report.MaxMicroseconds, "N1", "us");
        Row("allocated", report.BytesAllocated, "N1", "bytes a statement");
        Row($"{report.Threads} threads", report.StatementsPerSecondOnAll, "N0", "statements/s");
        return table;
    }
}
