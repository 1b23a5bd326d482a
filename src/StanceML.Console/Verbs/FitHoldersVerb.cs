using System.CommandLine;
using System.Globalization;
using System.Text;
using StanceML.Training.Data;
using StanceML.Training.Holders;

namespace StanceML.Cli.Verbs;

/// <summary>fit-holders: for those who change the holder finder or the training data; hidden from users.</summary>
internal static class FitHoldersVerb
{
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data") { Description = "Labelled files, or folders of .jsonl files.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new OutputOption("--out", "The table to write: src/StanceML/Attribution/Data/holder-points.tsv.") { Required = true };
        var command = new Command("fit-holders", "Fits the points that choose among candidate holders. Build again to embed them.") { data, output };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            IReadOnlyList<string> lines = HolderFitting.Fit(LabelledFiles.Read(parsed.GetValue(data)!));
            using var file = new AtomicFile(parsed.GetValue(output)!);
            file.Stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
            file.Commit();
            terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(output)}: {lines.Count} lines"));
            return ExitCode.Done;
        });
        return command;
    }
}
