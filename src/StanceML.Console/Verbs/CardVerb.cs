using System.CommandLine;
using StanceML.Training.Behaviour;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Cli.Verbs;

/// <summary>card MODEL: what a model is for, how it was made, how well it does.</summary>
internal static class CardVerb
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string?>("MODEL") { Description = "Model file; the embedded one without it.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> model = CommonOptions.Model();
        var data = new Option<string[]>("--data") { Description = "Labelled files, or folders of .jsonl files, to evaluate on; each gets its own tables.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var output = new OutputOption("--out", "File to write, whole or not at all; standard output without it, or for '-'.") { TakesStandardOutput = true };
        var format = new Option<string>("--format") { Description = "text (Markdown) or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Verb(
            "card", "Prints the card of a model, derived from its file: details, intended use, factors, metrics, data, ethics, caveats, behaviour suite; with --data also evaluations.",
            "stanceml card",
            "stanceml card my.stance --data my-test.jsonl --out my.card.md")
        { path, model, data, output, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            StanceModel loaded = CommonOptions.Load(parsed.GetValue(path) ?? parsed.GetValue(model));
            List<(string, Evaluation)> evaluations =
                [.. (parsed.GetValue(data) ?? []).Select(name => (name, ModelEvaluation.Run(loaded, LabelledFiles.Read([name], terminal.Reading), cancellationToken)))];
            ModelCard card = ModelCard.Of(loaded, evaluations, cancellationToken);
            string text = parsed.GetValue(format) == "json" ? Json(card) + "\n" : card.Write();
            if (output.FileIn(parsed) is { } file)
                AtomicFile.WriteText(file, text);
            else
                terminal.Output.Write(text);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Json(ModelCard card) => JsonLine.Of(writer =>
    {
        ModelInfo info = card.Model.Info;
        writer.WriteStartObject();
        writer.WriteString("name", info.Name);
        writer.WriteString("id", info.Id);
        writer.WriteNumber("bytes", info.Bytes);
        writer.WriteString("schema", info.Schema);
        writer.WriteNumber("statements", info.Statements);
        writer.WriteNumber("targets", info.Targets);
        writer.WriteString("dataHash", info.DataHash);
        writer.WriteString("license", info.License);
        writer.WriteStartArray("evaluations");
        foreach ((string name, Evaluation result) in card.Evaluations)
            EvaluationJson.Write(writer, result, name);
        writer.WriteEndArray();
        writer.WritePropertyName("tests");
        BehaviourJson.Write(writer, card.Swap, card.Behaviour);
        writer.WriteEndObject();
    });
}
