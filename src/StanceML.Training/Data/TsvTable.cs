using System.Text;
using System.Text.Unicode;

namespace StanceML.Training.Data;

/// <summary>Rows of tab-separated fields, one row a line.</summary>
/// <remarks>
/// Quotation marks mean themselves, unless a field begins and ends with one and doubles every one inside,
/// as a CSV writer leaves it. So a quotation that is never closed cannot swallow the rows after it.
/// </remarks>
internal sealed class TsvTable : Table
{
    private readonly BoundedLineReader _lines;
    private readonly string _file;
    private readonly int _maxBytes;
    private ReadOnlyMemory<byte> _line;

    public TsvTable(Stream stream, string file, StatementReaderOptions options, IReadOnlyList<string>? columns = null)
    {
        (_file, _maxBytes) = (file, options.MaxLineBytes);
        _lines = new BoundedLineReader(stream, options.MaxLineBytes);
        if (columns is not null)
            Columns = columns;
        else
            ReadColumns(options.HasHeader);
    }

    protected override bool Next()
    {
        while (_lines.TryRead(out _line))
        {
            if (_lines.Line == 1 && _line.Span.StartsWith("\uFEFF"u8))
                _line = _line[3..];
            if (_line.IsEmpty && !_lines.TooLong)
                continue;
            Row = new RowScope(_file, _lines.Line);
            return true;
        }

        return false;
    }

    public override IReadOnlyList<string> Fields()
    {
        if (_lines.TooLong)
            Row.Refuse(RowProblemKind.Size, FormattableString.Invariant($"the line is longer than {_maxBytes} bytes"), "one row a line");
        if (!Utf8.IsValid(_line.Span))
            Row.Refuse(RowProblemKind.Encoding, "the line is not valid UTF-8", "one encoding in the whole file");
        string[] fields = Encoding.UTF8.GetString(_line.Span).Split('\t');
        for (int i = 0; i < fields.Length; i++)
            fields[i] = Unquote(fields[i]);
        if (Columns.Count > 0 && fields.Length != Columns.Count)
        {
            Row.Refuse(RowProblemKind.Syntax, FormattableString.Invariant($"the row has {fields.Length} fields"),
                FormattableString.Invariant($"{Columns.Count} as in the header"));
        }

        return fields;
    }

    public override void Dispose() => _lines.Dispose();

    /// <summary>The value of a field that a CSV writer may have quoted.</summary>
    internal static string Unquote(string field)
    {
        if (field.Length < 2 || field[0] != '"' || field[^1] != '"')
            return field;
        string inside = field[1..^1];
        string value = inside.Replace("\"\"", "\"", StringComparison.Ordinal);
        int quotes = inside.AsSpan().Count('"');
        bool allDoubled = value.AsSpan().Count('"') * 2 == quotes;
        // Without a mark inside, `"so"` may be a quotation: then the marks are part of the text.
        return allDoubled && quotes > 0 ? value : field;
    }
}
