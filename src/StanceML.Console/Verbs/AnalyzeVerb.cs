using System.CommandLine;
using System.Globalization;
using System.Text;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>analyze FILE...: articles, their judgements and the matrix of holders by targets, also as a page.</summary>
internal static class AnalyzeVerb
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A text file is an article; in JSONL (id, text, date), CSV and TSV each record is one; a folder is all its files; '-' is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> model = CommonOptions.Model();
        Option<string?> gazetteer = GazetteerOption.Create();
        Option<string> format = CommonOptions.Format();
        Option<DateOnly?> date = CommonOptions.Date();
        Option<string> column = BulkWriter.TextColumn();
        Option<string?> encoding = CommonOptions.Encoding();
        var html = new OutputOption("--html", "Page to write: one file that needs nothing else; whole or not at all.");
        var title = new Option<string?>("--title") { Description = "Title of the page; the file's name without it.", HelpName = "TEXT" };
        var speaker = new Option<Country>("--speaker")
        {
            Description = "Whose 'we' it is, for a speech or statement: a country code, such as RU.",
            HelpName = "CODE",
            CustomParser = result =>
            {
                try
                {
                    return Country.Parse(result.Tokens[0].Value);
                }
                catch (FormatException refused)
                {
                    result.AddError($"--speaker {refused.Message}");
                    return default;
                }
            },
        };
        var command = new Verb(
            "analyze", "Judges articles sentence by sentence and adds up who takes which stance toward which country.",
            "stanceml analyze article.txt --date 2016-11-15 --html report.html",
            "stanceml analyze folder --html corpus.html",
            "stanceml analyze news.jsonl --format json")
        {
            files, model, gazetteer, format, date, column, encoding, html, title, speaker,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            StanceModel loaded = CommonOptions.LoadToJudge(parsed.GetValue(model), parsed.GetValue(gazetteer), terminal);
            string[] paths = parsed.GetValue(files)!;
            Holder who = parsed.GetValue(speaker) is { IsNone: false } country ? Holder.Of(country) : Holder.None;
            bool single = paths.Length == 1 && !Directory.Exists(paths[0]) && !ArticleReader.HoldsRecords(paths[0]);
            var options = new ReportOptions { Title = parsed.GetValue(title) ?? TitleOf(paths), Date = parsed.GetValue(date), Model = loaded.Info };
            IEnumerable<(string File, TextRecord Record)> records = Records(terminal, paths, parsed.GetValue(column)!, parsed.GetValue(encoding));
            IArticleOutput output = ArticleOutput.Create(terminal, parsed.GetValue(format)!, single);
            var corpus = new CorpusAnalysis();
            ArticleAnalysis? article = null;
            int errors = 0;
            using (var progress = new ProgressLine(terminal))
            {
                foreach ((string file, TextRecord record) in records)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (record.Text is null)
                    {
                        errors++;
                        output.Error(file, record);
                        continue;
                    }

                    DateOnly? day = record.Date ?? options.Date;
                    article = loaded.Analyze(record.Text, who, day, cancellationToken);
                    output.Add(record.Id, article);
                    corpus.Add(article, day);
                    progress.Report(null, corpus.Articles);
                }
            }

            output.End(corpus);
            if (parsed.GetValue(html) is { } page)
                Write(page, writer => WriteReport(writer, single ? article : null, corpus, options));
            if (!single)
                terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Noun.Counted(corpus.Articles, "article")}, {errors} with errors"));
            return Task.FromResult(errors == 0 ? ExitCode.Done : ExitCode.BadData);
        });
        return command;
    }

    private static IEnumerable<(string File, TextRecord Record)> Records(Terminal terminal, string[] paths, string column, string? encoding) =>
        paths.SelectMany(path => Directory.Exists(path) ? ArticleReader.FilesOf(path) : [path])
            .SelectMany(file => ArticleReader.Read(terminal.OpenRead(file), file, column, encoding).Select(record => (file, record)));

    private static string TitleOf(string[] paths) =>
        paths is ["-"] ? "Stances" : string.Join(", ", paths.Take(3).Select(path => Path.GetFileNameWithoutExtension(path.TrimEnd('/', '\\')))) + (paths.Length > 3 ? " ..." : "");

    private static void WriteReport(TextWriter writer, ArticleAnalysis? article, CorpusAnalysis corpus, ReportOptions options)
    {
        if (article is not null)
            ArticleReport.Write(writer, article, options);
        else
            ArticleReport.Write(writer, corpus, options);
    }

    private static void Write(string path, Action<TextWriter> write)
    {
        using var file = new AtomicFile(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
            write(writer);
        file.Commit();
    }
}
