using System.CommandLine;
using StanceML.Training;
using StanceML.Training.Data;

namespace StanceML.Cli.Verbs;

/// <summary>learning-curve --data D... --dev D...: what more data would bring, and what each part is worth.</summary>
internal static class LearningCurveVerb
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new TrainingArguments();
        arguments.Data.Required = true;
        Option<string[]> dev = TrainingArguments.Files("--dev", "Test data; not learned from.");
        Option<string[]> with = TrainingArguments.Files("--with", "Other statements: what they would bring as training data, on folds over them.");
        Option<float> weight = new Option<float>("--with-weight") { Description = "How often each of --with counts.", DefaultValueFactory = _ => 8 }.AtLeast(0.001);
        Option<int> folds = new Option<int>("--folds") { Description = "Folds over --with.", DefaultValueFactory = _ => 5 }.AtLeast(2);
        Option<int> seeds = new Option<int>("--seeds") { Description = "Draws of each part.", DefaultValueFactory = _ => 3 }.AtLeast(1);
        var keep = new Option<bool>("--keep-sources") { Description = "Leave out no source." };
        var output = new OutputOption("--out", "Folder for learning-curve.md, .json and .svg; without it the tables are printed.")
        {
            HelpName = "DIR",
            Files = folder => new[] { "md", "json", "svg" }.Select(ending => Path.Combine(folder, $"learning-curve.{ending}")),
            Instead = "without --out the tables are printed",
        };
        var cost = new Option<int[]>("--cost")
        {
            Description = "Measure time and memory of a training at these sizes in targets instead, such as 1000,10000,100000; rows beyond the data are copies.",
            HelpName = "SIZES",
            CustomParser = result =>
            {
                int[] sizes = [.. result.Tokens[0].Value.Split(',').Select(part => int.TryParse(part, out int size) ? size : 0)];
                if (sizes.Any(size => size < 1))
                    result.AddError($"--cost '{result.Tokens[0].Value}' was not understood. Expected whole numbers above 0 with commas between.");
                return sizes;
            },
        };
        var format = new Option<string>("--format") { Description = "text (Markdown) or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Verb(
            "learning-curve", "Trains on 1/8, 1/4, 1/2 and all of the data, leaves out each source in turn, and measures on test data.",
            "stanceml learning-curve --data training-data --dev test.jsonl --out evaluation",
            "stanceml learning-curve --data mine.jsonl --dev test.jsonl --with more.jsonl --folds 5",
            "stanceml learning-curve --data training-data --cost 1000,10000,100000")
        { dev, with, weight, folds, seeds, keep, output, cost, format };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(output) is { } place && File.Exists(place))
                throw new IOException($"{place}: found a file. Expected a folder for learning-curve.md, .json and .svg.");
            Recipe recipe = arguments.Recipe(parsed, "learning-curve");
            string? topic = parsed.GetValue(arguments.Topic);
            List<LabelledStatement> training = Topics.Only(LabelledFiles.Read(parsed.GetValue(arguments.Data)!, terminal.Reading), topic);
            if (parsed.GetValue(cost) is { Length: > 0 } sizes)
            {
                IReadOnlyList<CostRow> rows = TrainingDisplay.Run(terminal, parsed.GetValue(arguments.Data)!, progress => TrainingCost.Measure(training, sizes, recipe, progress, cancellationToken));
                terminal.Output.Write(TrainingCost.ToMarkdown(rows));
                return Task.FromResult(ExitCode.Done);
            }

            if (parsed.GetValue(dev) is not { Length: > 0 })
                throw new ArgumentException("Nothing to measure on. Expected --dev FILE, or --cost SIZES.");
            List<(string Name, IReadOnlyList<LabelledStatement> Statements)> tests = [.. parsed.GetValue(dev)!.Select(path => (path, (IReadOnlyList<LabelledStatement>)Topics.Only(LabelledFiles.Read([path], terminal.Reading), topic)))];
            foreach ((string name, IReadOnlyList<LabelledStatement> statements) in tests)
            {
                if (GroupedSplit.CountLeaks(training, statements) is > 0 and int leaks)
                    terminal.Messages.WriteLine($"stanceml: {name}: {leaks} of {statements.Count} texts are learned from too, so that its figures flatter the model.");
            }

            var options = new LearningCurveOptions
            {
                Seeds = parsed.GetValue(seeds),
                LeaveOutSources = !parsed.GetValue(keep),
                With = parsed.GetValue(with) is { Length: > 0 } paths ? Topics.Only(LabelledFiles.Read(paths, terminal.Reading), topic) : null,
                WithWeight = parsed.GetValue(weight),
                Folds = parsed.GetValue(folds),
            };
            LearningCurveResult result = TrainingDisplay.Run(terminal, parsed.GetValue(arguments.Data)!, progress => LearningCurve.Run(training, tests, recipe, options, progress, cancellationToken));
            if (parsed.GetValue(output) is { } folder)
            {
                LearningCurveReport.Write(folder, result);
                terminal.Messages.WriteLine($"{Path.Combine(folder, "learning-curve")}.md, .json, .svg");
            }
            else
            {
                terminal.Output.WriteLine(parsed.GetValue(format) == "json" ? LearningCurveReport.Json(result) : LearningCurveReport.Markdown(result));
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
