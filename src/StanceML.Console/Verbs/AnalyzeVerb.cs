using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Spectre.Console;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>analyze FILE: an article, its judgements and the matrix of holders by targets.</summary>
internal static class AnalyzeVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A text file in UTF-8; '-' is standard input." };
        Option<string?> model = CommonOptions.Model();
        Option<string> format = CommonOptions.Format();
        Option<DateOnly?> date = CommonOptions.Date();
        var command = new Command("analyze", "Judges an article sentence by sentence. Example: stanceml analyze article.txt --date 2016-11-15") { file, model, format, date };
        command.SetAction((parsed, cancellationToken) =>
        {
            StanceModel loaded = CommonOptions.Load(parsed.GetValue(model));
            ArticleAnalysis article = loaded.Analyze(ReadText(terminal, parsed.GetValue(file)!), parsed.GetValue(date), cancellationToken);
            switch (parsed.GetValue(format))
            {
                case "json":
                    for (int i = 0; i < article.Sentences.Length; i++)
                        terminal.Output.WriteLine(JsonLine.Of(writer => JudgementJson.Write(writer, Number(i + 1), article.Sentences[i].Judged)));
                    terminal.Output.WriteLine(JsonLine.Of(writer => WriteMatrix(writer, article.Matrix)));
                    break;
                case "csv":
                    terminal.Output.WriteLine(JudgementTable.CsvHeader);
                    for (int i = 0; i < article.Sentences.Length; i++)
                    {
                        foreach (string line in JudgementTable.Csv(Number(i + 1), article.Sentences[i].Judged))
                            terminal.Output.WriteLine(line);
                    }

                    break;
                default:
                    Show(terminal.Pretty, article);
                    break;
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string ReadText(Terminal terminal, string path)
    {
        using Stream stream = terminal.OpenRead(path);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException broken)
        {
            throw new DataFormatException(new RowProblem(RowProblemKind.Encoding, path, 0, "bytes that are not UTF-8", "a text file in UTF-8", "convert it, for instance with iconv"), broken);
        }
    }

    private static void Show(IAnsiConsole console, ArticleAnalysis article)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("#", "holder", "target", "stance", "p", "sentence");
        for (int i = 0; i < article.Sentences.Length; i++)
        {
            ArticleSentence sentence = article.Sentences[i];
            if (sentence.IsRepeat)
                continue;
            foreach (Judgement judgement in sentence.Judged)
            {
                table.AddRow(
                    Number(i + 1), Markup.Escape(judgement.Holder.ToString()), judgement.Target.Code,
                    JudgementTable.Markup(judgement.Stance) + (judgement.IsDecided ? "" : " [dim](unsure)[/]"),
                    judgement.Probabilities[judgement.Stance].ToString("F2", CultureInfo.InvariantCulture), JudgementTable.Shown(Shortened(sentence.Judged.Text)));
            }
        }

        console.Write(table);
        Country[] targets = [.. article.Matrix.Targets];
        if (targets.Length == 0)
            return;
        var matrix = new Table().Border(TableBorder.Rounded).Title("mean polarity of each holder toward each target (number of judgements)").AddColumn("");
        foreach (Country target in targets)
            matrix.AddColumn(target.Code);
        foreach (Holder holder in article.Matrix.Holders)
            matrix.AddRow([Markup.Escape(holder.ToString()), .. targets.Select(target => Cell(article.Matrix[holder, target]))]);
        matrix.AddRow(["(neutral)", .. targets.Select(target => article.Matrix[Holder.None, target] is { } cell ? $"({cell.Count})" : "")]);
        console.Write(matrix);
    }

    private static string Cell(MatrixCell? cell) => cell is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"[{(cell.Polarity < 0 ? "orange1" : "deepskyblue1")}]{cell.Polarity:+0.00;-0.00}[/] ({cell.Count})");

    private static string Shortened(string text) => text.Length <= 70 ? text.ReplaceLineEndings(" ") : text[..69].ReplaceLineEndings(" ") + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteMatrix(Utf8JsonWriter writer, StanceMatrix matrix)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("matrix");
        foreach (MatrixCell cell in matrix.Cells)
        {
            writer.WriteStartObject();
            if (cell.Holder.Kind == HolderKind.None)
                writer.WriteNull("holder");
            else
                writer.WriteString("holder", cell.Holder.ToString());
            writer.WriteString("target", cell.Target.Code);
            writer.WriteNumber("against", cell.Against);
            writer.WriteNumber("neutral", cell.Neutral);
            writer.WriteNumber("favor", cell.Favor);
            writer.WriteNumber("polarity", Math.Round(cell.Polarity, 6));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
