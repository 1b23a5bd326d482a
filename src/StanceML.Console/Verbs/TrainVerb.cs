using System.CommandLine;
using System.Globalization;
using StanceML.Training;
using StanceML.Training.Compilation;
using StanceML.Training.Evaluation;

namespace StanceML.Cli.Verbs;

/// <summary>train --data D... --out M: a model of one's own.</summary>
internal static class TrainVerb
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new TrainingArguments();
        Option<string[]> dev = TrainingArguments.Files("--dev", "Labelled files to evaluate on; not learned from.");
        Option<double?> share = new Option<double?>("--test-share") { Description = "Share of the data to hold back by group and evaluate on, such as 0.2." }.Between(0.001, 0.999);
        Option<string[]> calibrate = TrainingArguments.Files("--calibrate", "Labelled files to fit temperature and biases on, where the recipe has none; without it, held-out folds.");
        Option<float?> precision = new Option<float?>("--precision") { Description = "How often decided judgements should be right, such as 0.8: sets the abstention threshold." }.Between(0, 1);
        Option<string[]> add = TrainingArguments.Files("--add", "Labelled files to put on top of --data, or of the training data of the model in hand.");
        Option<float> addWeight = new Option<float>("--add-weight") { Description = "How often each added statement counts.", DefaultValueFactory = _ => 5 }.AtLeast(0.001);
        var baseFolder = new Option<string?>("--base") { Description = "Training data to put --add on; else looked for beside the model, the program and above the working folder.", HelpName = "DIR" };
        Option<string?> model = CommonOptions.Model();
        var output = new OutputOption("--out", "Model file to write; recipe, card and evaluation go beside it.") { Required = true, Files = ModelFiles.Of, MayReplace = [model, arguments.RecipeOption] };
        model.Description = "Model whose training data and recipe --add builds on, instead of the embedded one.";
        Option<int?> search = new Option<int?>("--search") { Description = "Search penalties and class weights first, with so many trials." }.AtLeast(1);
        Option<int?> searchTime = new Option<int?>("--search-time") { Description = "Seconds after which the search begins no new trial." }.AtLeast(1);
        var curve = new Option<string?>("--curve") { Description = "Learning curve to draw in the evaluation page: the learning-curve.json of 'stanceml learning-curve --out'.", HelpName = "FILE" };
        var drawCurve = new Option<bool>("--learning-curve") { Description = "Draw a learning curve on the test data in the evaluation page; trains ten more models on parts of the data." };
        var force = new Option<bool>("--force") { Description = "Overwrite a model that does better, or that nothing is given to compare with." };
        var command = new Verb(
            "train", "Trains a model on labelled statements and writes it with its recipe, card and evaluation beside it.",
            "stanceml train --data my-labels.jsonl --out my.stance --test-share 0.2",
            "stanceml train --data labels/ --dev test.jsonl --recipe my.recipe.json --out my.stance",
            "stanceml train --data labels/ --search 30 --search-time 600 --dev test.jsonl --out my.stance",
            "stanceml train --add corrections.jsonl --add-weight 5 --out my.stance",
            "stanceml train --data tweets.jsonl --topic \"Atheism\" --families all,topics --out atheism.stance")
        { output, dev, share, calibrate, precision, add, addWeight, baseFolder, model, search, searchTime, curve, drawCurve, force };
        arguments.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetValue(output)!;
            string[] data = parsed.GetValue(arguments.Data) ?? [], added = parsed.GetValue(add) ?? [];
            if (data.Length == 0 && added.Length == 0)
                throw new ArgumentException("Nothing to learn from. Expected --data or --add.");
            Recipe recipe = arguments.Recipe(parsed, Path.GetFileName(ModelFiles.Beside(path, "")));
            if (data.Length == 0 && !arguments.HasRecipe(parsed))
                recipe = Recipe.Of(CommonOptions.Load(parsed.GetValue(model))) with { Name = recipe.Name };
            if ((parsed.GetValue(curve) is not null || parsed.GetValue(drawCurve)) && parsed.GetValue(dev) is not { Length: > 0 } && parsed.GetValue(share) is null)
                throw new ArgumentException("A learning curve has no evaluation page to be drawn in. Expected --dev or --test-share too.");
            var job = new TrainingJob
            {
                Output = path,
                Recipe = parsed.GetValue(precision) is { } target ? recipe with { TargetPrecision = target } : recipe,
                Data = [.. data],
                Reading = terminal.Reading,
                Added = [.. added],
                AddedWeight = parsed.GetValue(addWeight),
                BaseFolder = parsed.GetValue(baseFolder),
                BaseModel = parsed.GetValue(model),
                Test = [.. parsed.GetValue(dev) ?? []],
                TestShare = parsed.GetValue(share),
                Calibration = [.. parsed.GetValue(calibrate) ?? []],
                Topic = parsed.GetValue(arguments.Topic),
                Search = Budget(parsed.GetValue(search), parsed.GetValue(searchTime)),
                RecipeFile = arguments.RecipeFile(parsed),
                Curve = parsed.GetValue(curve),
                DrawCurve = parsed.GetValue(drawCurve),
                Force = parsed.GetValue(force),
                Command = Again(parsed, path),
            };
            TrainingOutcome outcome = TrainingDisplay.Run(terminal, data.Concat(added), progress => job.Run(progress, cancellationToken));
            foreach (string note in outcome.Notes)
                terminal.Messages.WriteLine(note);
            foreach (TestedModel test in outcome.Tests)
                terminal.Messages.WriteLine($"{test.Data}: {Summary(test.Result.Stance)}; {Summary(test.Result.Sentiment)}");
            terminal.Messages.WriteLine(outcome.Refusal is { } refusal ? $"stanceml: {refusal}" : Written(path, outcome.Trained));
            return Task.FromResult(outcome.Refusal is null ? ExitCode.Done : ExitCode.CheckFailed);
        });
        return command;
    }

    private static SearchOptions? Budget(int? trials, int? seconds) => trials is null && seconds is null
        ? null
        : new SearchOptions { Trials = trials ?? int.MaxValue, Time = seconds is { } limit ? TimeSpan.FromSeconds(limit) : TimeSpan.FromDays(1) };

    private static string Summary(HeadEvaluation head) => head.Answers.Count == 0 ? $"no {head.Name} labels" : $"{head.Name} macro-F1 {head.MacroF1}";

    private static string Written(string path, TrainedModel trained) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path}: {trained.Model.Info.Id}, {trained.Bytes.Length} bytes, {trained.Model.Info.Statements} statements, {trained.Model.Info.Targets} targets; largest difference from ML.NET {trained.ParityError:G3}");

    // The words of the command line, quoted where they must be; without --force, which decides nothing about the bytes.
    private static string Again(ParseResult parsed, string output)
    {
        IEnumerable<string> words = parsed.Tokens.Select(token => token.Value).Where(word => word != "--force");
        string recipe = words.Contains("--recipe") ? "" : $" --recipe {ModelFiles.Beside(output, ".recipe.json")}";
        return $"stanceml {string.Join(' ', words.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word))}{recipe}";
    }
}
