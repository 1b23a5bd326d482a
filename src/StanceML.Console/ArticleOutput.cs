using System.Globalization;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>The three forms of the analyze verb: tables, JSON Lines, CSV.</summary>
internal static class ArticleOutput
{
    /// <summary>An output of the given format.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="format">text, json or csv.</param>
    /// <param name="single">Whether there is one article, whose sentences then need no name before their number.</param>
    public static IArticleOutput Create(Terminal terminal, string format, bool single) => format switch
    {
        "json" => new JsonOutput(terminal, single),
        "csv" => new CsvOutput(terminal, single),
        _ => new TextOutput(terminal, single),
    };

    private static string IdOf(string article, int number, bool single) =>
        single ? number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{article}#{number}");

    private sealed class JsonOutput(Terminal terminal, bool single) : IArticleOutput
    {
        public void Add(string id, ArticleAnalysis article)
        {
            for (int i = 0; i < article.Sentences.Length; i++)
                terminal.Output.WriteLine(JsonLine.Of(writer => JudgementJson.Write(writer, IdOf(id, i + 1, single), article.Sentences[i])));
        }

        public void Error(string file, TextRecord record) => terminal.Output.WriteLine(JsonLine.Error(record));

        public void End(CorpusAnalysis corpus)
        {
            foreach (MonthMatrix month in corpus.Months.Where(_ => !single))
                terminal.Output.WriteLine(JsonLine.Of(writer => JudgementJson.Write(writer, month)));
            terminal.Output.WriteLine(JsonLine.Of(writer => JudgementJson.Write(writer, corpus.Matrix)));
        }
    }

    private sealed class CsvOutput(Terminal terminal, bool single) : IArticleOutput
    {
        private bool _headed;

        public void Add(string id, ArticleAnalysis article)
        {
            Head();
            for (int i = 0; i < article.Sentences.Length; i++)
            {
                foreach (string line in JudgementTable.Csv(IdOf(id, i + 1, single), article.Sentences[i].Judged))
                    terminal.Output.WriteLine(line);
            }
        }

        public void Error(string file, TextRecord record)
        {
            Head();
            terminal.Output.WriteLine(JudgementTable.CsvError(record));
        }

        public void End(CorpusAnalysis corpus) => Head();

        private void Head()
        {
            if (!_headed)
                terminal.Output.WriteLine(JudgementTable.CsvHeader);
            _headed = true;
        }
    }

    private sealed class TextOutput(Terminal terminal, bool single) : IArticleOutput
    {
        // A file of another kind has an error a line; the verb counts them all.
        private const int ShownErrors = 10;

        private int _errors;

        public void Add(string id, ArticleAnalysis article)
        {
            if (single)
                ArticleTable.ShowJudgements(terminal.Pretty, article);
        }

        public void Error(string file, TextRecord record)
        {
            if (++_errors <= ShownErrors)
                terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stanceml: {file}({record.Line}): {record.ErrorMessage}"));
        }

        public void End(CorpusAnalysis corpus) => ArticleTable.ShowMatrix(terminal.Pretty, corpus);
    }
}
