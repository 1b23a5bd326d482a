using System.CommandLine;
using System.Globalization;
using StanceML.Training.Compilation;

namespace StanceML.Cli.Verbs;

/// <summary>compile-tables: for those who edit the lexicon; hidden from users.</summary>
internal static class CompileTablesVerb
{
    public static Command Create(Terminal terminal)
    {
        var root = new Option<string>("--root") { Description = "The source tree.", HelpName = "DIR", DefaultValueFactory = _ => SourceTree() };
        var command = new Command("compile-tables", "Compiles the lexicon's tables of a source tree. Build before, and again after.") { root };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            (string path, int bytes) = LexiconCompilation.Write(parsed.GetValue(root)!);
            terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes:N0} bytes. Build again to embed it."));
            return ExitCode.Done;
        });
        return command;
    }

    private static string SourceTree()
    {
        for (DirectoryInfo? folder = new(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StanceML.sln")))
                return folder.FullName;
        }

        return Environment.CurrentDirectory;
    }
}
