using System.CommandLine;
using StanceML.Training;
using StanceML.Training.Data;
using StanceML.Training.Import;
using StanceML.Training.Quality;

namespace StanceML.Cli.Verbs;

/// <summary>check D...: what is wrong with labelled data, before anything is trained on it.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var data = new Argument<string[]>("DATA") { Description = "Labelled files, or folders of .jsonl files.", Arity = ArgumentArity.OneOrMore };
        var against = Many("--against", "Data that must share no text with DATA, such as the training data of a test set.", "FILE");
        var foreign = Many("--foreign", "Texts, or folders of them, with which DATA must share no run of words.", "FILE");
        var phrases = new Option<string?>("--phrases") { Description = "Stock phrases, one a line, that do not count as shared words.", HelpName = "FILE" };
        Option<int> words = new Option<int>("--words") { Description = "How many shared words in a row count.", DefaultValueFactory = _ => ForeignTextCheck.DefaultWords }.AtLeast(1);
        var from = new Option<string?>("--from") { Description = "Format of DATA and --against, as for import; ours without it.", HelpName = "FORMAT" };
        from.AcceptOnlyFromAmong([.. StatementImporters.All.Select(i => i.Format)]);
        var labels = new Option<bool>("--label-errors") { Description = "Rank probable label errors by models that did not see them; trains five models." };
        Option<double?> flip = CommonOptions.Share("--flip", "Flip this share of the stance labels at random and count how many the ranking finds.");
        var recipe = new Option<string?>("--recipe") { Description = "Recipe for --label-errors and --flip.", HelpName = "FILE" };
        var annotators = Many("--annotators", "Compare DATA with these files as annotations of the same statements.", "FILE");
        var datasheet = new OutputOption("--datasheet", $"Write the balance tables into this file, between '{Datasheet.Begin}' and '{Datasheet.End}'.");
        var strict = new Option<bool>("--strict-data") { Description = "Fail on duplicates, near-duplicates, conflicts and odd characters too." };
        Option<int> shown = new Option<int>("--show") { Description = "How many findings of a kind are shown and kept.", DefaultValueFactory = _ => 10 }.AtLeast(0);
        Option<string> format = CommonOptions.Format();
        var reading = new ReadingOptions();
        var command = new Verb(
            "check", "Checks labelled data: schema, spans, encoding, repetitions, leaks, conflicts, balance, lengths, agreement, label errors. Exit code 1 on unreadable rows, leaks and shared words.",
            "stanceml check mine.jsonl",
            "# no text of the test set may stand in the training set",
            "stanceml check test.jsonl --against train.jsonl",
            "stanceml check --from dse valid.txt --against train.txt",
            "# labels that five models doubt, the most doubtful first",
            "stanceml check mine.jsonl --label-errors --show 50",
            "# two people labelled the same statements",
            "stanceml check anna.jsonl --annotators ben.jsonl",
            "stanceml check training-data --foreign ../corpus --phrases training-data/stock-phrases.txt --datasheet training-data/DATASHEET.md")
        { data, against, foreign, phrases, words, from, labels, flip, recipe, annotators, datasheet, strict, shown, format };
        reading.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            IReadOnlyList<string> files = LabelledFiles.List(parsed.GetValue(data)!);
            if (files.Contains("-") && (parsed.GetValue(labels) || parsed.GetValue(flip) is not null || parsed.GetValue(annotators) is { Length: > 0 }))
                throw new ArgumentException("'-' can be read once only. Expected a file for --label-errors, --flip and --annotators.");
            StatementReaderOptions how = reading.Of(parsed, terminal) with { Strict = false, MaxProblems = parsed.GetValue(shown) };
            IEnumerable<(string, StatementReader)> Open(IEnumerable<string> paths) => paths.Select(path => (path, parsed.GetValue(from) is { } foreignFormat
                ? StatementImporters.Get(foreignFormat).Open(path, how) : new StatementReader(path, how)));

            using var progress = new ProgressLine(terminal);
            QualityReport report = QualityCheck.Run(
                Open(files), Open(LabelledFiles.List(parsed.GetValue(against) ?? [])),
                new QualityOptions
                {
                    MaxFindings = parsed.GetValue(shown),
                    MentionKind = MentionKinds.Of,
                    ForeignTexts = Foreign(parsed.GetValue(foreign) ?? [], parsed.GetValue(phrases), parsed.GetValue(words)),
                },
                progress, cancellationToken);
            progress.Dispose();
            LabelErrorReport? doubts = null;
            FlipTest? flips = null;
            if (parsed.GetValue(labels) || parsed.GetValue(flip) is not null)
            {
                List<LabelledStatement> statements = [.. Open(files).SelectMany(pair => pair.Item2)];
                Recipe plan = parsed.GetValue(recipe) is { } file ? CommonOptions.ReadRecipe(file) : new Recipe();
                (doubts, flips) = TrainingDisplay.Run(terminal, files, stages => (
                    parsed.GetValue(labels) ? LabelErrorSearch.Run(statements, plan, progress: stages, cancellationToken: cancellationToken) : null,
                    parsed.GetValue(flip) is { } part ? LabelErrorSearch.Flip(statements, plan, part, progress: stages, cancellationToken: cancellationToken) : null));
            }

            AgreementReport? agreement = parsed.GetValue(annotators) is { Length: > 0 } others ? AnnotationAgreement.Compare([.. files, .. others]) : null;
            if (parsed.GetValue(datasheet) is { } sheet)
                Datasheet.Write(sheet, report);
            QualityView.Show(terminal, parsed.GetValue(format)!, report, doubts, flips, agreement, parsed.GetValue(shown));
            return Task.FromResult(report.Failed || (parsed.GetValue(strict) && report.FailedStrictly) ? ExitCode.CheckFailed : ExitCode.Done);
        });
        return command;
    }

    private static Option<string[]> Many(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = true };

    private static ForeignTextCheck? Foreign(string[] paths, string? phrases, int words)
    {
        if (paths.Length == 0)
            return null;
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
            else
                files.Add(path);
        }

        return new ForeignTextCheck(files, phrases is null ? null : StockPhrases.Read(phrases), words);
    }
}
