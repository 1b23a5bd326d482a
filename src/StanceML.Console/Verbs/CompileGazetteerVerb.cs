using System.CommandLine;
using System.Globalization;
using StanceML.Training.Geography;

namespace StanceML.Cli.Verbs;

/// <summary>compile-gazetteer FOLDER: makes the compiled gazetteer from its readable tables, for who changes these.</summary>
internal static class CompileGazetteerVerb
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder of the tables.",
            DefaultValueFactory = _ => Path.Combine("src", "StanceML", "Geography", "Data"),
        };
        var command = new Command("compile-gazetteer", "Compiles the tables of countries and leaders into the file that the library embeds.") { folder };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(folder)!;
            int bytes = GazetteerCompiler.CompileFile(path);
            terminal.Messages.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Path.Combine(path, GazetteerCompiler.FileName)}: {bytes:N0} bytes written; build again to embed them."));
            return ExitCode.Done;
        });
        return command;
    }
}
