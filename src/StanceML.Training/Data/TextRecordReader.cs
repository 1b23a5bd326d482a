using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace StanceML.Training.Data;

/// <summary>Reads texts to judge, one record after the other in constant memory: JSON Lines, CSV, TSV or plain lines, also compressed with gzip.</summary>
/// <remarks>A broken record comes out as a record with an error, in its place; the reading goes on. Not thread-safe.</remarks>
public static class TextRecordReader
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 32 };

    private static ReadOnlySpan<byte> Blank => " \t\r\n"u8;

    /// <summary>The records of a file.</summary>
    /// <param name="stream">The file's bytes; gzip is known by the first of them.</param>
    /// <param name="name">Its name, whose ending tells the format: .jsonl, .json, .csv, .tsv, else plain lines; .gz behind any.</param>
    /// <param name="textColumn">Name of the column that holds the text of CSV and TSV.</param>
    /// <param name="encoding">The encoding by its name; null for UTF-8, or UTF-16 with a byte order mark.</param>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    /// <exception cref="DataFormatException">The table lacks the column, or compressed data is broken.</exception>
    public static IEnumerable<TextRecord> Read(Stream stream, string name, string textColumn = "text", string? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        TextFormat format = FormatOf(name, out bool zipped);
        string plain = zipped ? name[..^3] : name;
        stream = TextSource.OpenByMark(stream, name, encoding);
        return format switch
        {
            TextFormat.Csv => Rows(new CsvTable(stream, plain, new StatementReaderOptions()), plain, textColumn),
            TextFormat.Tsv => Rows(new TsvTable(stream, plain, new StatementReaderOptions()), plain, textColumn),
            _ => Lines(stream, format == TextFormat.JsonLines),
        };
    }

    /// <summary>The format that the ending of a file's name tells.</summary>
    internal static TextFormat FormatOf(string name, out bool zipped)
    {
        zipped = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        return Path.GetExtension(zipped ? name[..^3] : name).ToLowerInvariant() switch
        {
            ".csv" => TextFormat.Csv,
            ".tsv" => TextFormat.Tsv,
            ".jsonl" or ".json" or ".ndjson" => TextFormat.JsonLines,
            _ => TextFormat.Lines,
        };
    }

    /// <summary>Whether a line holds nothing to read.</summary>
    internal static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(Blank).IsEmpty;

    /// <summary>Whether plain text is JSON Lines without its ending, as from a pipe: what stands first in it begins an object.</summary>
    /// <returns>Null while nothing but blanks stands there.</returns>
    internal static bool? BeginsObject(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> rest = start.TrimStart(Blank);
        return rest.IsEmpty ? null : rest[0] == (byte)'{';
    }

    /// <summary>The record of one line.</summary>
    internal static TextRecord Line(ReadOnlyMemory<byte> line, long number, bool isJson)
    {
        string id = number.ToString(CultureInfo.InvariantCulture);
        return isJson ? Json(line, number, id) : Plain(line.Span, number, id);
    }

    /// <summary>What stands for a line that is longer than allowed.</summary>
    internal static TextRecord TooLong(long number) => new(
        number, number.ToString(CultureInfo.InvariantCulture), null, null, "too-long",
        $"found more than {StatementReaderOptions.DefaultMaxLineBytes} bytes in a line. Expected less; split the text.");

    private static IEnumerable<TextRecord> Lines(Stream stream, bool json)
    {
        using var reader = new BoundedLineReader(stream, StatementReaderOptions.DefaultMaxLineBytes);
        bool first = true;
        bool? isJson = json ? true : null;
        while (reader.TryRead(out ReadOnlyMemory<byte> bytes))
        {
            if (reader.TooLong)
            {
                yield return TooLong(reader.Line);
                continue;
            }

            ReadOnlyMemory<byte> line = first && bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
            first = false;
            if (IsBlank(line.Span))
                continue;
            isJson ??= BeginsObject(line.Span);
            yield return Line(line, reader.Line, isJson == true);
        }
    }

    private static TextRecord NotUtf8(long number, string id) =>
        new(number, id, null, null, "encoding", "found bytes that are not UTF-8. Expected UTF-8, or UTF-16 with a byte order mark; name another with --encoding, such as windows-1252, or convert the file, for instance with iconv.");

    private static TextRecord Plain(ReadOnlySpan<byte> line, long number, string id)
    {
        try
        {
            return new TextRecord(number, id, Strict.GetString(line).TrimEnd('\r'));
        }
        catch (DecoderFallbackException)
        {
            return NotUtf8(number, id);
        }
    }

    private static TextRecord Json(ReadOnlyMemory<byte> line, long number, string id)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, JsonOptions);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return new TextRecord(number, id, null, null, "no-object", $"found a JSON {root.ValueKind}. Expected an object with \"id\" and \"text\".");
            if (root.TryGetProperty("id", out JsonElement given))
                id = given.ValueKind == JsonValueKind.String ? given.GetString()! : given.GetRawText();
            if (!root.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String)
                return new TextRecord(number, id, null, null, "no-text", "found no \"text\". Expected a string.");
            DateOnly? date = null;
            if (root.TryGetProperty("date", out JsonElement day) && day.ValueKind != JsonValueKind.Null)
            {
                string written = day.ValueKind == JsonValueKind.String ? day.GetString()! : day.GetRawText();
                if (day.ValueKind != JsonValueKind.String || !DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed))
                    return new TextRecord(number, id, null, null, "date", $"date {(day.ValueKind == JsonValueKind.String ? $"'{written}'" : $"{RowScope.Show(written)} (a JSON {JsonValue.Kind(day)})")} is no date. Expected a string, yyyy-mm-dd.");
                date = parsed;
            }

            return new TextRecord(number, id, text.GetString(), date);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            if (!Utf8.IsValid(line.Span))
                return NotUtf8(number, id);
            return new TextRecord(number, id, null, null, "json", $"found no valid JSON ({broken.Message.Split('.')[0]}). Expected one object a line.");
        }
    }

    private static IEnumerable<TextRecord> Rows(Table source, string name, string textColumn)
    {
        using Table table = source;
        // An empty file has no header, and no rows that would need one.
        if (table.Columns.Count == 0)
            yield break;
        int text = table.IndexOf(textColumn), id = table.IndexOf("id"), date = table.IndexOf("date");
        if (text < 0)
            throw new DataFormatException(new RowProblem(RowProblemKind.Member, name, 1, $"the columns have no '{textColumn}'", "a column with the text", "name it with --text-column"));
        while (table.Read())
            yield return Row(table, text, id, date);
    }

    private static TextRecord Row(Table table, int text, int id, int date)
    {
        string key = table.Row.Line.ToString(CultureInfo.InvariantCulture);
        try
        {
            IReadOnlyList<string> fields = table.Fields();
            if (id >= 0 && fields[id].Length > 0)
                key = fields[id];
            DateOnly day = default;
            bool dated = date >= 0 && fields[date].Length > 0;
            if (dated && !DateOnly.TryParseExact(fields[date], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
                return new TextRecord(table.Row.Line, key, null, null, "date", $"date '{fields[date]}' is no date. Expected yyyy-mm-dd.");
            return new TextRecord(table.Row.Line, key, fields[text], dated ? day : null);
        }
        catch (DataFormatException broken)
        {
            return new TextRecord(table.Row.Line, key, null, null, "row", broken.Problem.Message());
        }
    }
}
