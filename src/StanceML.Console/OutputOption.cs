using System.CommandLine;

namespace StanceML.Cli;

/// <summary>An option that names a file to write. All of them are looked at before a verb runs, see <see cref="FileArguments"/>.</summary>
internal sealed class OutputOption : Option<string?>
{
    public OutputOption(string name, string description)
        : base(name) => (Description, HelpName) = (description, "FILE");

    /// <summary>Whether '-' is standard output.</summary>
    public bool TakesStandardOutput { get; init; }

    /// <summary>What to do where '-' is not.</summary>
    public string Instead { get; init; } = "";

    /// <summary>All files that are written for a value.</summary>
    public Func<string, IEnumerable<string>> Files { get; init; } = path => [path];

    /// <summary>Options whose model may be replaced by the one that is made of it.</summary>
    public IReadOnlyList<Option> MayReplace { get; init; } = [];

    /// <summary>The file to write; null for standard output.</summary>
    public string? FileIn(ParseResult parsed) => parsed.GetValue(this) is { } path && !(TakesStandardOutput && IsStandardOutput(path)) ? path : null;

    /// <summary>Whether a path stands for standard output, which must not be opened anew: it may be a file that others append to.</summary>
    public static bool IsStandardOutput(string path) => path is "-" or "/dev/stdout";
}
