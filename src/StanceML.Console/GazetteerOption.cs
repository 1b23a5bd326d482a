using System.CommandLine;
using System.Globalization;
using System.Text;

namespace StanceML.Cli;

/// <summary>The option for entries of one's own, and the gazetteer that they make.</summary>
internal static class GazetteerOption
{
    public static Option<string?> Create() => new("--gazetteer")
    {
        Description = "Table of own names of countries (CSV or TSV): text, code, and optionally kind, capital, from, to, action (add, replace, remove, ignore).",
        HelpName = "FILE",
    };

    /// <summary>The embedded gazetteer with the entries of a table; says which of them had another meaning.</summary>
    /// <param name="path">The table; null for the embedded gazetteer alone.</param>
    /// <param name="terminal">Where the messages go.</param>
    public static Gazetteer Load(string? path, Terminal terminal)
    {
        if (path is null)
            return Gazetteer.Default;
        GazetteerBuilder builder = Gazetteer.Default.ToBuilder();
        try
        {
            using StreamReader reader = new(terminal.OpenRead(path), new UTF8Encoding(false, throwOnInvalidBytes: true));
            builder.AddTable(reader, path);
        }
        catch (DecoderFallbackException broken)
        {
            throw new FormatException($"{path}: found bytes that are not UTF-8. Expected text in UTF-8; convert it, for instance with iconv.", broken);
        }

        foreach (GazetteerConflict conflict in builder.Conflicts)
        {
            terminal.Messages.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{conflict.Where}: '{conflict.Text}' also stands for {string.Join(", ", conflict.Existing)}; {(conflict.Added.IsNone ? "the new entry" : conflict.Added.Code)} comes first."));
        }

        return builder.Build();
    }
}
