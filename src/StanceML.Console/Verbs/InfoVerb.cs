using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using StanceML.Training;

namespace StanceML.Cli.Verbs;

/// <summary>info: what a model file is.</summary>
internal static class InfoVerb
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string?>("MODEL") { Description = "Model file; the embedded one without it.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> model = CommonOptions.Model();
        Option<string> format = CommonOptions.Format();
        var command = new Verb(
            "info", "Says what a model file is: id, size, schema, training data, recipe.",
            "stanceml info",
            "stanceml info my.stance --format json")
        { path, model, format };
        command.SetAction((parsed, _) =>
        {
            StanceModel loaded = CommonOptions.Load(parsed.GetValue(path) ?? parsed.GetValue(model));
            ModelInfo info = loaded.Info;
            (string Name, string Value)[] rows =
            [
                ("name", info.Name), ("trainer", TrainerKinds.NameOf(Recipe.Of(loaded).Trainer)), ("id", info.Id), ("bytes", Text(info.Bytes)), ("schema", info.Schema), ("statements", Text(info.Statements)),
                ("targets", Text(info.Targets)), ("dataHash", info.DataHash), ("license", info.License), ("instructionSet", info.InstructionSet),
                ("abstentionThreshold", info.AbstentionThreshold.ToString(CultureInfo.InvariantCulture)),
            ];
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Output.WriteLine(JsonLine.Of(writer =>
                    {
                        writer.WriteStartObject();
                        foreach ((string name, string value) in rows)
                        {
                            writer.WritePropertyName(name);
                            if (name is "bytes" or "statements" or "targets" or "abstentionThreshold")
                                writer.WriteRawValue(value);
                            else
                                writer.WriteStringValue(value);
                        }

                        writer.WritePropertyName("recipe");
                        using (JsonDocument recipe = JsonDocument.Parse(info.Recipe, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }))
                            recipe.WriteTo(writer);
                        writer.WriteEndObject();
                    }));
                    break;
                case "csv":
                    terminal.Output.WriteLine("name,value");
                    foreach ((string name, string value) in rows)
                        terminal.Output.WriteLine($"{name},{JudgementTable.Quoted(value)}");
                    break;
                default:
                    Table table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "");
                    foreach ((string name, string value) in rows)
                        table.AddRow(name, Markup.Escape(value));
                    terminal.Pretty.Write(table);
                    terminal.Output.WriteLine(info.Recipe);
                    break;
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
