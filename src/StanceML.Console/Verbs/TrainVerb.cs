using System.CommandLine;
using System.Globalization;
using StanceML.Training;
using StanceML.Training.Compilation;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Cli.Verbs;

/// <summary>train --data D... --out M: a model of one's own.</summary>
internal static class TrainVerb
{
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data") { Description = "Labelled files, or folders of .jsonl files.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { Description = "Model file to write; recipe and card go beside it.", Required = true };
        var recipe = new Option<string?>("--recipe") { Description = "Recipe (JSON, comments allowed); defaults without it." };
        var seed = new Option<int?>("--seed") { Description = "Seed, over the recipe's." };
        var dev = new Option<string[]>("--dev") { Description = "Labelled files to evaluate on; not learned from.", AllowMultipleArgumentsPerToken = true };
        var calibrate = new Option<string[]>("--calibrate") { Description = "Labelled files to fit temperature and biases on, where the recipe has none.", AllowMultipleArgumentsPerToken = true };
        var force = new Option<bool>("--force") { Description = "Overwrite a model that does better on --dev." };
        var command = new Command("train", "Trains a model. Example: stanceml train --data training-data --recipe models/news.recipe.json --out my.stance") { data, output, recipe, seed, dev, calibrate, force };
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetValue(output)!;
            Recipe plan = parsed.GetValue(recipe) is { } file ? Recipe.Parse(File.ReadAllText(file), file) : new Recipe { Name = Path.GetFileNameWithoutExtension(path) };
            plan = parsed.GetValue(seed) is { } given ? plan with { Seed = given } : plan;
            List<LabelledStatement> statements = LabelledFiles.Read(parsed.GetValue(data)!);
            TrainedModel trained = ModelTraining.Run(
                statements, plan, LabelledFiles.Read(parsed.GetValue(calibrate) ?? []), new StageLines(terminal.Messages), cancellationToken);
            List<(string, Evaluation)> evaluations = [.. (parsed.GetValue(dev) ?? []).Select(name => (name, ModelEvaluation.Run(trained.Model, LabelledFiles.Read([name]), cancellationToken)))];
            if (!parsed.GetValue(force) && PromotionGate.Refusal(path, evaluations) is { } refusal)
            {
                terminal.Messages.WriteLine($"stanceml: {refusal}");
                return Task.FromResult(ExitCode.CheckFailed);
            }

            cancellationToken.ThrowIfCancellationRequested();
            ModelFiles.Write(trained, path, Command(parsed.GetValue(data)!, parsed.GetValue(recipe), path), evaluations);
            terminal.Messages.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {trained.Model.Info.Id}, {trained.Bytes.Length} bytes, {trained.Model.Info.Statements} statements, {trained.Model.Info.Targets} targets; largest difference from ML.NET {trained.ParityError:G3}"));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Command(string[] data, string? recipe, string output) =>
        $"stanceml train --data {string.Join(' ', data)} --recipe {recipe ?? Path.ChangeExtension(output, ".recipe.json")} --out {output}";

    /// <summary>A line for each stage, and for every twentieth pass.</summary>
    private sealed class StageLines(TextWriter messages) : IProgress<TrainingProgress>
    {
        private string _stage = "";

        public void Report(TrainingProgress value)
        {
            if (value.Stage != _stage)
                messages.WriteLine(_stage = value.Stage);
            else if (value.Pass % 20 == 0 && value.Pass > 0)
                messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pass {value.Pass}"));
        }
    }
}
