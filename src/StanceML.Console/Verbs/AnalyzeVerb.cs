using System.CommandLine;
using System.Globalization;
using System.Text;
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
                        terminal.Output.WriteLine(JsonLine.Of(writer => JudgementJson.Write(writer, Number(i + 1), article.Sentences[i])));
                    terminal.Output.WriteLine(JsonLine.Of(writer => JudgementJson.Write(writer, article.Matrix)));
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
                    ArticleTable.Show(terminal.Pretty, article);
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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
