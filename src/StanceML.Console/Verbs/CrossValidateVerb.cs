using System.CommandLine;
using System.CommandLine.Parsing;
using StanceML.Training;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>cross-validate --data D...: how well a recipe does on data that it did not see.</summary>
internal static class CrossValidateVerb
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new TrainingArguments();
        arguments.Data.Required = true;
        Option<int> folds = new Option<int>("--folds") { Description = "How many folds, at least 2.", DefaultValueFactory = _ => 5 }.AtLeast(2);
        var leaveOut = new Option<bool>("--leave-out-families") { Description = "Also without each feature family in turn: what it is worth." };
        var perTopic = new Option<bool>("--per-topic") { Description = "One model for each name of a target; the answers are pooled." };
        var pairs = new Option<bool>("--pairs") { Description = "Also read the two targets of a statement as one of five classes: none, and favor or against in either direction." };
        var trees = new Option<bool>("--trees") { Description = "Also gradient-boosted trees (FastTree), alone and stacked on the linear model: whether they would do better." };
        Option<int?> search = new Option<int?>("--search") { Description = "Search penalties and class weights for each fold on the other folds alone, with so many trials: what train --search is worth." }.AtLeast(1);
        var output = new OutputOption("--out", "Write everything as one JSON object.") { Instead = "--format json writes it to standard output" };
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "cross-validate", "Measures a recipe by grouped, stratified folds: mean, spread and interval of macro-F1.",
            "stanceml cross-validate --data my-labels.jsonl",
            "stanceml cross-validate --data labels/ --recipe my.recipe.json --folds 10 --out cross-validation.json",
            "stanceml cross-validate --data labels/ --leave-out-families",
            "stanceml cross-validate --data tweets.jsonl --per-topic --families all,topics,writing --search 10",
            "stanceml cross-validate --data dse.jsonl --families all,pairs --pairs")
        { folds, leaveOut, perTopic, pairs, trees, search, output, format };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            Recipe recipe = arguments.Recipe(parsed, "cross-validated");
            List<LabelledStatement> statements = Topics.Only(LabelledFiles.Read(parsed.GetValue(arguments.Data)!, terminal.Reading), parsed.GetValue(arguments.Topic));
            CrossValidationReport report = TrainingDisplay.Run(terminal, parsed.GetValue(arguments.Data)!, progress => CrossValidationReport.Run(
                statements, recipe, new CrossValidationOptions { Folds = parsed.GetValue(folds), LeaveOutFamilies = parsed.GetValue(leaveOut), PerTopic = parsed.GetValue(perTopic), Pairs = parsed.GetValue(pairs), Trees = parsed.GetValue(trees), Search = parsed.GetValue(search) is { } trials ? new SearchOptions { Trials = trials } : null },
                progress, cancellationToken)) with
            { Options = Words(parsed, arguments.Data, output, format) };
            if (parsed.GetValue(output) is { } file)
                AtomicFile.WriteText(file, JsonLine.Of(report.WriteJson) + "\n");
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Output.WriteLine(JsonLine.Of(report.WriteJson));
                    break;
                case "csv":
                    terminal.Output.Write(report.ToCsv());
                    break;
                default:
                    terminal.Output.Write(report.ToMarkdown());
                    break;
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    // The options as they were given, without those that name files of this machine.
    private static string Words(ParseResult parsed, params Option[] without) => string.Join(' ', parsed.CommandResult.Children.OfType<OptionResult>()
        .Where(option => !option.Implicit && !without.Contains(option.Option))
        .SelectMany(option => option.Tokens.Select(token => token.Value).Prepend(option.Option.Name)));
}
