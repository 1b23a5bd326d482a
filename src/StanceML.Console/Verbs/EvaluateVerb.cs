using System.CommandLine;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Cli.Verbs;

/// <summary>evaluate --data D: how well a model answers labelled statements.</summary>
internal static class EvaluateVerb
{
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data") { Description = "Labelled files, or folders of .jsonl files.", Required = true, AllowMultipleArgumentsPerToken = true };
        Option<string?> model = CommonOptions.Model();
        var json = new Option<bool>("--json") { Description = "One JSON object instead of Markdown." };
        Option<string> format = CommonOptions.Format();
        var command = new Command("evaluate", "Measures a model on labelled data. Example: stanceml evaluate --data my-test.jsonl") { data, model, json, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] paths = parsed.GetValue(data)!;
            string name = string.Join(' ', paths);
            Evaluation result = ModelEvaluation.Run(CommonOptions.Load(parsed.GetValue(model)), LabelledFiles.Read(paths), cancellationToken);
            if (parsed.GetValue(json) || parsed.GetValue(format) == "json")
                terminal.Output.WriteLine(JsonLine.Of(writer => EvaluationJson.Write(writer, result, name)));
            else
                terminal.Output.Write(EvaluationMarkdown.Write(result, name));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
