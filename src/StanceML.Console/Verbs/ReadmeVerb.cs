using System.CommandLine;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Cli.Verbs;

/// <summary>readme: for those who change the model; measures it anew for the front page. Hidden from users.</summary>
internal static class ReadmeVerb
{
    public static Command Create(Terminal terminal)
    {
        var page = new Argument<string>("PAGE") { Description = $"The page to write into, between '{ReadmeFigures.Begin}' and '{ReadmeFigures.End}'." };
        var data = new Option<string[]>("--data") { Description = "Labelled files or folders, each with the name that the page gives it.", AllowMultipleArgumentsPerToken = true, HelpName = "NAME=FILE" };
        var retraining = new Option<string[]>("--retraining") { Description = $"What 'cross-validate --out' wrote, each with the name of its data; goes between '{RetrainingTable.Begin}' and '{RetrainingTable.End}'.", AllowMultipleArgumentsPerToken = true, HelpName = "NAME=FILE" };
        var votes = new Option<string[]>("--votes") { Description = "Labelled files or folders whose targets carry second votes.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        Option<string?> model = CommonOptions.Model();
        var command = new Verb(
            "readme", "Writes how good the model is into a page: both heads beside their baselines, holders, country swap, behaviour suite, agreement; and what retraining on data of others gives.",
            "stanceml readme README.md --data \"Test set=my-test.jsonl\" --votes training-data",
            "stanceml readme README.md --retraining \"NewsMTSC=newsmtsc.json\" \"RUW=ruw.json\"")
        { page, data, retraining, votes, model };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) =>
        {
            (string, string)[] sets = [.. (parsed.GetValue(data) ?? []).Select(pair => Named("--data", pair))], retrained = [.. (parsed.GetValue(retraining) ?? []).Select(pair => Named("--retraining", pair))];
            if (sets.Length + retrained.Length == 0)
                throw new ArgumentException("Nothing to write. Expected --data or --retraining.");
            if (sets.Length > 0)
            {
                ReadmeFigures figures = ReadmeFigures.Of(
                    CommonOptions.Load(parsed.GetValue(model)), sets.Select(set => (set.Item1, (IReadOnlyList<LabelledStatement>)LabelledFiles.Read([set.Item2]))), LabelledFiles.Read(parsed.GetValue(votes) ?? []), cancellationToken);
                figures.WriteInto(parsed.GetValue(page)!);
                terminal.Output.Write(figures.ToMarkdown());
            }

            if (retrained.Length > 0)
            {
                var table = new RetrainingTable(retrained);
                table.WriteInto(parsed.GetValue(page)!);
                terminal.Output.Write(table.ToMarkdown());
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static (string Name, string File) Named(string option, string pair)
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < pair.Length - 1
            ? (pair[..equals], pair[(equals + 1)..])
            : throw new ArgumentException($"{option} {pair}: found no name. Expected NAME=FILE, such as \"Test set=my-test.jsonl\".");
    }
}
