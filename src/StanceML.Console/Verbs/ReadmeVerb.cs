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
        var data = new Option<string[]>("--data") { Description = "Labelled files or folders, each with the name that the page gives it.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "NAME=FILE" };
        var votes = new Option<string[]>("--votes") { Description = "Labelled files or folders whose targets carry second votes.", AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        Option<string?> model = CommonOptions.Model();
        var command = new Verb(
            "readme", "Writes how good the model is into a page: both heads beside their baselines, holders, country swap, behaviour suite, agreement.",
            "stanceml readme README.md --data \"Test set=my-test.jsonl\" --votes training-data")
        { page, data, votes, model };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) =>
        {
            ReadmeFigures figures = ReadmeFigures.Of(
                CommonOptions.Load(parsed.GetValue(model)), [.. parsed.GetValue(data)!.Select(Named)], LabelledFiles.Read(parsed.GetValue(votes) ?? []), cancellationToken);
            figures.WriteInto(parsed.GetValue(page)!);
            terminal.Output.Write(figures.ToMarkdown());
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static (string Name, IReadOnlyList<LabelledStatement> Statements) Named(string pair)
    {
        int equals = pair.IndexOf('=');
        return equals > 0 && equals < pair.Length - 1
            ? (pair[..equals], LabelledFiles.Read([pair[(equals + 1)..]]))
            : throw new ArgumentException($"--data {pair}: found no name. Expected NAME=FILE, such as \"Test set=my-test.jsonl\".");
    }
}
