using System.CommandLine;
using System.CommandLine.Parsing;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>The one place that looks at what a command line reads and writes before anything is done.</summary>
internal static class FileArguments
{
    /// <summary>Throws where an output could not be written, or would be written over what is read or written besides.</summary>
    /// <exception cref="ArgumentException">An output is an input, two outputs are one, or '-' is none or read twice.</exception>
    /// <exception cref="IOException">The folder of an output does not exist.</exception>
    public static void Check(ParseResult parsed)
    {
        if (parsed.CommandResult.Children.Where(child => child is not OptionResult { Option: OutputOption }).SelectMany(child => child.Tokens).Count(token => token.Value == "-") > 1)
            throw new ArgumentException("'-' stands twice for standard input, which can be read once only. Expected a file in one of its places.");
        var written = new List<string>();
        foreach (OutputOption option in parsed.CommandResult.Command.Options.OfType<OutputOption>())
        {
            if (parsed.GetResult(option) is not { Tokens.Count: > 0 } || option.FileIn(parsed) is not { } path)
                continue;
            if (path == "-")
                throw new ArgumentException($"{option.Name} - is no file. Expected a name{(option.Instead.Length > 0 ? $"; {option.Instead}" : "")}.");
            string[] inputs = [.. Inputs(parsed, option)];
            foreach (string file in option.Files(path))
            {
                AtomicFile.RequireOtherThan(file, inputs);
                if (written.Contains(Path.GetFullPath(file)))
                    throw new ArgumentException($"{option.Name} {file}: found a file that another option writes too. Expected one for each.");
                written.Add(Path.GetFullPath(file));
            }

            if (option.Files(path).Contains(path))
                AtomicFile.RequirePlace(path);
        }
    }

    // Every word of the command line that is a file, whatever it is there for.
    private static IEnumerable<string> Inputs(ParseResult parsed, OutputOption output)
    {
        foreach (SymbolResult child in parsed.CommandResult.Children)
        {
            if (child is OptionResult { Option: OutputOption } or OptionResult { Implicit: true })
                continue;
            bool model = child is OptionResult given && output.MayReplace.Contains(given.Option);
            foreach (string word in child.Tokens.Select(token => token.Value).Where(word => File.Exists(word) || Directory.Exists(word)))
            {
                if (!model || !word.EndsWith(".stance", StringComparison.OrdinalIgnoreCase))
                    yield return word;
            }
        }
    }
}
