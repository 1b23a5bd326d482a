using System.Collections.Immutable;
using System.CommandLine;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>The options that say how a foreign file is read: labels, columns, encoding.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string[]> _map = new("--map") { Description = "Their label for ours: pos=favor, several with commas or repeated.", HelpName = "THEIRS=OURS", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _columns = new("--column") { Description = "Our name for their column: text=Tweet, stance=label; repeat it.", HelpName = "OURS=THEIRS", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _noHeader = new("--no-header") { Description = "The first row of CSV or TSV is data; columns are called 1, 2, 3." };
    private readonly Option<string?> _separator = new("--separator") { Description = "What separates the fields of CSV, such as ';' or '\\t'; told from the first lines without it.", HelpName = "CHAR" };
    private readonly Option<string?> _encoding = new("--encoding") { Description = "Encoding by its name, such as windows-1252; without it UTF-8, or UTF-16 with a byte order mark; files of other formats are told from their bytes.", HelpName = "NAME" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Stop at the first bad row instead of counting it." };

    /// <summary>Adds them all to a verb; without --strict to one that always stops at the first bad row.</summary>
    public void AddTo(Command command, bool lenient = true)
    {
        foreach (Option option in new Option[] { _map, _columns, _noHeader, _separator, _encoding })
            command.Options.Add(option);
        if (lenient)
            command.Options.Add(_strict);
    }

    /// <summary>What the caller asked for.</summary>
    /// <exception cref="ArgumentException">An option cannot be read.</exception>
    public StatementReaderOptions Of(ParseResult parsed, Terminal terminal)
    {
        LabelMap labels;
        try
        {
            labels = LabelMap.Parse(parsed.GetValue(_map) ?? []);
        }
        catch (FormatException wrong)
        {
            throw new ArgumentException($"--map: {wrong.Message}", wrong);
        }

        return terminal.Reading with
        {
            Strict = parsed.GetValue(_strict),
            Labels = labels,
            Columns = Columns(parsed.GetValue(_columns) ?? []),
            HasHeader = !parsed.GetValue(_noHeader),
            Separator = Separator(parsed.GetValue(_separator)),
            Encoding = parsed.GetValue(_encoding),
        };
    }

    private static ImmutableDictionary<string, string> Columns(string[] pairs)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in pairs)
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == pair.Length - 1)
                throw new ArgumentException($"--column '{pair}' is no pair. Expected ours=theirs, such as text=Tweet.");
            string ours = pair[..at].Trim(), theirs = pair[(at + 1)..].Trim();
            if (!columns.TryAdd(ours, theirs) && columns[ours] != theirs)
                throw new ArgumentException($"--column names two columns for '{ours}', '{columns[ours]}' and '{theirs}'. Expected one.");
        }

        return columns.ToImmutableDictionary();
    }

    private static char? Separator(string? given) => given switch
    {
        null => null,
        "\\t" or "tab" => '\t',
        { Length: 1 } => given[0],
        _ => throw new ArgumentException($"--separator '{given}' is no single character. Expected one, such as ';', or \\t for a tab."),
    };
}
