using System.Text.Json;
using System.Text.Unicode;

namespace StanceML.Training.Data;

/// <summary>Cuts JSON into its records: one object a line, or the elements of one big array. Not thread-safe.</summary>
internal sealed class JsonRecordReader : IDisposable
{
    private readonly Stream _stream;
    private readonly StatementReaderOptions _options;
    private readonly string _file;
    private readonly BoundedLineReader? _lines;
    private readonly JsonArrayReader? _array;
    private ReadOnlyMemory<byte> _record;
    private bool _tooLong;

    public JsonRecordReader(Stream stream, string file, StatementReaderOptions options)
    {
        (_file, _options) = (file, options);
        byte[] start = new byte[4096];
        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlyMemory<byte> read = start.AsMemory(0, length);
        if (read.Span.StartsWith("\uFEFF"u8))
            read = read[3..];
        _stream = new PrefixedStream(read, stream);
        if (read.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
            _array = new JsonArrayReader(_stream, options.MaxLineBytes);
        else
            _lines = new BoundedLineReader(_stream, options.MaxLineBytes);
    }

    /// <summary>Where the record that was read last begins.</summary>
    public RowScope Row { get; private set; }

    /// <summary>Goes to the next record.</summary>
    /// <exception cref="InvalidDataException">Compressed data is broken.</exception>
    public bool Read()
    {
        if (_array is not null)
        {
            bool any = _array.TryRead(out _record);
            (Row, _tooLong) = (new RowScope(_file, _array.Line, _options.Labels), _array.TooLong);
            return any;
        }

        while (_lines!.TryRead(out _record))
        {
            if (!_lines.TooLong && _record.Span.Trim(" \t"u8).IsEmpty)
                continue;
            (Row, _tooLong) = (new RowScope(_file, _lines.Line, _options.Labels), _lines.TooLong);
            return true;
        }

        return false;
    }

    /// <summary>Parses the record, or says in one line why it cannot be.</summary>
    /// <exception cref="DataFormatException">The record cannot be parsed.</exception>
    public JsonDocument Parse()
    {
        if (_tooLong)
        {
            Row.Refuse(RowProblemKind.Size, FormattableString.Invariant($"the record is longer than {_options.MaxLineBytes} bytes"),
                "one JSON object a line");
        }

        if (!Utf8.IsValid(_record.Span))
            Row.Refuse(RowProblemKind.Encoding, "the record is not valid UTF-8", "one encoding in the whole file");
        try
        {
            return JsonDocument.Parse(_record, new JsonDocumentOptions { MaxDepth = _options.MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            string reason = RowScope.Show(Reason(e.Message), longest: 160);
            Row.Refuse(RowProblemKind.Syntax, $"the record is not JSON: {reason}", "one JSON object a line", inner: e);
            throw;
        }
    }

    // What was found, without what the parser expected at that very letter and where it counts that to be.
    private static string Reason(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string found = (end > 0 ? message[..end] : message).Split(". Expected", 2)[0].TrimEnd('.').Replace('\'', '`');
        return found.StartsWith("Expected", StringComparison.Ordinal) ? $"e{found[1..]}" : found;
    }

    public void Dispose()
    {
        _lines?.Dispose();
        _stream.Dispose();
    }
}
