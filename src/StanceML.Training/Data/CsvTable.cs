using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace StanceML.Training.Data;

/// <summary>Rows of comma-separated values (RFC 4180); a field may span lines.</summary>
internal sealed class CsvTable : Table
{
    private readonly CsvReader _reader;
    private readonly string _file;
    private readonly int _maxBytes;
    private CsvMalformedRecord? _malformed;
    private CsvFormatException? _fatal;

    public CsvTable(Stream stream, string file, StatementReaderOptions options)
    {
        (_file, _maxBytes) = (file, options.MaxLineBytes);
        // It recovers from stray quotes by itself; what it recovered is refused here, in its row.
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = options.Separator,
            DetectSeparatorHint = true,
            TrackLineNumbers = true,
            MaxRecordSize = options.MaxLineBytes,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => _malformed = record,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            FormatProvider = CultureInfo.InvariantCulture,
        });
        ReadColumns(options.HasHeader);
    }

    protected override bool Next()
    {
        if (_fatal is not null)
            return false;
        _malformed = null;
        try
        {
            if (!_reader.Read())
                return false;
            Row = new RowScope(_file, _reader.LineNumber);
        }
        catch (CsvFormatException e)
        {
            _fatal = e;
            Row = new RowScope(_file, e.LineNumber);
        }

        return true;
    }

    public override IReadOnlyList<string> Fields()
    {
        if (_fatal is not null)
        {
            Row.Refuse(RowProblemKind.Size, FormattableString.Invariant($"a record is longer than {_maxBytes} bytes, and nothing after it can be read"),
                "one row a record", "look for a quotation mark that is never closed", _fatal);
        }

        if (_malformed is { Reason: CsvMalformedReason.UnterminatedQuote })
            Row.Refuse(RowProblemKind.Syntax, "a quotation mark is never closed, and the rest of the file stands inside it", "a second one");
        if (_malformed is { Reason: CsvMalformedReason.TextAfterClosingQuote })
            Row.Refuse(RowProblemKind.Syntax, "text follows a closing quotation mark", "a separator", "double the marks inside a quoted field");
        int count = _reader.FieldCount;
        if (Columns.Count > 0 && count != Columns.Count)
        {
            Row.Refuse(RowProblemKind.Syntax, FormattableString.Invariant($"the row has {count} fields"),
                FormattableString.Invariant($"{Columns.Count} as in the header"), "quote a field that holds the separator");
        }

        string[] fields = new string[count];
        for (int i = 0; i < count; i++)
        {
            if (!Utf8.IsValid(_reader.GetSpan(i)))
                Row.Refuse(RowProblemKind.Encoding, "the row is not valid UTF-8", "one encoding in the whole file");
            fields[i] = _reader.GetString(i);
        }

        return fields;
    }

    public override void Dispose() => _reader.Dispose();
}
