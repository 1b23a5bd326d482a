using System.Globalization;
using System.Text;

namespace StanceML;

public sealed partial class GazetteerBuilder
{
    private const string Columns = "text, code, and optionally kind, capital, from, to, action";

    /// <summary>Applies a table of entries: comma- or tab-separated, the first line naming the columns.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">What to call it in messages, such as the file's name.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="FormatException">A line is malformed; the message names the line.</exception>
    /// <remarks>
    /// Columns: <c>text</c>, <c>code</c> (country), and optionally <c>kind</c> (default name), <c>capital</c> (yes when it needs
    /// one), <c>from</c>, <c>to</c> (dates, for leaders) and <c>action</c>: add (default), replace, remove or ignore.
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
                separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
                header = [.. Cells(line, separator, where).Select(cell => cell.Trim().ToLowerInvariant())];
                if (Array.IndexOf(header, "text") < 0)
                    throw new FormatException($"{where}: found no column 'text'. Expected {Columns}.");
                continue;
            }

            Apply(header, Cells(line, separator, where), where);
        }

        return this;
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
            throw new FormatException($"{where}: '{code}' is no country code.");
        int before = _conflicts.Count;
        try
        {
            switch (Cell("action"))
            {
                case "" or "add":
                    Add(text, country, Kind(Cell("kind"), where), Cell("capital") == "yes", Date(Cell("from"), where), Date(Cell("to"), where));
                    break;
                case "replace":
                    Replace(text, country, Kind(Cell("kind"), where));
                    break;
                case "remove":
                    Remove(text, country.IsNone ? null : country, where);
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
            throw new FormatException($"{where}: {problem.Message}", problem);
        }

        for (int i = before; i < _conflicts.Count; i++)
            _conflicts[i] = _conflicts[i] with { Where = where };
    }

    private static MentionKind Kind(string kind, string where) => kind.Length == 0
        ? MentionKind.Name
        : Enum.TryParse(kind, ignoreCase: true, out MentionKind parsed) && Enum.IsDefined(parsed)
            ? parsed
            : throw new FormatException(
                $"{where}: kind '{kind}' is unknown. Expected one of {string.Join(", ", Enum.GetNames<MentionKind>()).ToLowerInvariant()}.");

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
