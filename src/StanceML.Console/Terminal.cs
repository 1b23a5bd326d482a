using Spectre.Console;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Where a verb writes and reads: results, messages, standard input.</summary>
internal sealed class Terminal(TextWriter output, TextWriter messages, Func<Stream> input)
{
    // Tables that are redirected should not be cut to a terminal that is not there.
    private const int RedirectedWidth = 160;

    private IAnsiConsole? _pretty, _prettyMessages;

    /// <summary>Results, and nothing else, so that they can be piped.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Messages, counts and progress.</summary>
    public TextWriter Messages { get; } = messages;

    /// <summary>Whether somebody watches the messages, so that progress may be drawn.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Where <see cref="Output"/> ends up, for results that are bytes already; flush <see cref="Output"/> first.</summary>
    public Stream Bytes { get; init; } = new TextStream(output);

    /// <summary>Whether single key presses can be read; else standard input is read as a script of keys.</summary>
    public bool HasKeyboard { get; init; }

    /// <summary>Tables and colour for people; plain where the output is redirected.</summary>
    public IAnsiConsole Pretty => _pretty ??= MakePretty();

    /// <summary>The same for messages: questions to somebody at the terminal.</summary>
    public IAnsiConsole PrettyMessages => _prettyMessages ??= AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Messages) });

    /// <summary>How labelled files are read: '-' is standard input.</summary>
    public StatementReaderOptions Reading => new() { StandardInput = input };

    /// <summary>Opens a file, or standard input for "-".</summary>
    public Stream OpenRead(string path)
    {
        if (path == "-")
            return input();
        return Directory.Exists(path) ? throw new IOException($"{path}: found a folder. Expected a file.") : File.OpenRead(path);
    }

    private IAnsiConsole MakePretty()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });
        if (!ReferenceEquals(Output, Console.Out) || Console.IsOutputRedirected)
            console.Profile.Width = RedirectedWidth;
        return console;
    }
}
