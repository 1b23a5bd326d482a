using System.Globalization;
using System.Text;
using StanceML.Geography;

namespace StanceML;

public sealed partial class GazetteerBuilder
{
    private const string Columns = "text, code, and optionally kind, capital, from, to, action";

    /// <summary>Applies a table of entries: separated by commas, semicolons or tabs, the first line naming the columns.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">What to call it in messages, such as the file's name.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="FormatException">A line is malformed, or there is none; the message names the line. Entries of earlier lines are in.</exception>
    /// <remarks>
    /// Columns: <c>text</c>, <c>code</c> (country), and optionally <c>kind</c> (default name), <c>capital</c> (yes when it needs
    /// one, or no), <c>from</c>, <c>to</c> (days yyyy-mm-dd, for leaders) and <c>action</c>: add (default), replace, remove or ignore.
    /// </remarks>
    public GazetteerBuilder AddTable(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        string[]? header = null;
        char separator = ',';
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            string where = $"{name}({number})";
            if (header == null)
            {
                separator = new[] { ',', ';', '\t' }.MaxBy(mark => line.Count(mark.Equals));
                header = [.. Cells(line, separator, where).Select(cell => cell.Trim().ToLowerInvariant())];
                if (Array.IndexOf(header, "text") < 0)
                    throw new FormatException($"{where}: found no column 'text'. Expected {Columns}.");
                continue;
            }

            Apply(header, Cells(line, separator, where), where);
        }

        return header != null ? this : throw new FormatException($"{name}: found no line. Expected a first line with the columns {Columns}.");
    }

    private void Apply(string[] header, List<string> cells, string where)
    {
        string Cell(string column) => Array.IndexOf(header, column) is >= 0 and var i && i < cells.Count ? cells[i].Trim() : "";
        if (cells.Count > header.Length)
            throw new FormatException($"{where}: found {cells.Count} cells. Expected {header.Length}.");
        string text = Cell("text");
        if (text.Length == 0)
            throw new FormatException($"{where}: 'text' is empty.");
        string code = Cell("code");
        Country country = default;
        if (code.Length > 0 && !Country.TryParse(code, out country))
            throw new FormatException($"{where}: {Country.Refusal(code)}");
        Reading Given() => Entry(
            text, country, Kind(Cell("kind"), where), NeedsCapital(Cell("capital"), where), Date(Cell("from"), where), Date(Cell("to"), where));
        try
        {
            switch (Cell("action").ToLowerInvariant())
            {
                case "" or "add":
                    Add(text, Given(), where);
                    break;
                case "replace":
                    Replace(text, Given(), where);
                    break;
                case "remove":
                    RemoveReadings(text, country.IsNone ? null : country);
                    break;
                case "ignore":
                    Ignore(text, where);
                    break;
                case var other:
                    throw new FormatException($"{where}: action '{other}' is unknown. Expected add, replace, remove or ignore.");
            }
        }
        catch (ArgumentException problem)
        {
            // "... (Parameter 'kind')" speaks of the program, not of the table.
            throw new FormatException($"{where}: {problem.Message.Replace($" (Parameter '{problem.ParamName}')", "", StringComparison.Ordinal)}", problem);
        }
    }

    private static bool NeedsCapital(string capital, string where) => capital.ToLowerInvariant() switch
    {
        "yes" or "true" => true,
        "" or "no" or "false" => false,
        _ => throw new FormatException($"{where}: capital '{capital}' is unknown. Expected yes or no."),
    };

    // By names alone: the parser of enumerations takes numbers, too.
    private static MentionKind Kind(string kind, string where)
    {
        string[] names = Enum.GetNames<MentionKind>();
        int number = kind.Length == 0 ? 0 : Array.FindIndex(names, name => name.Equals(kind, StringComparison.OrdinalIgnoreCase));
        return number >= 0
            ? Enum.GetValues<MentionKind>()[number]
            : throw new FormatException($"{where}: kind '{kind}' is unknown. Expected one of {string.Join(", ", names).ToLowerInvariant()}.");
    }

    private static DateOnly? Date(string date, string where) => date.Length == 0
        ? null
        : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new FormatException($"{where}: '{date}' is no date. Expected yyyy-mm-dd.");

    private static List<string> Cells(string line, char separator, string where)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoted)
            throw new FormatException($"{where}: a quotation mark is not closed.");
        cells.Add(cell.ToString());
        return cells;
    }
}
