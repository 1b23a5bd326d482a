using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StanceML.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Bulk;

/// <summary>Parses, judges and formats one block at a time in memory of its own. Not thread-safe.</summary>
internal sealed class BulkWorker
{
    // Output that grew for one huge block is let go rather than kept.
    private const int KeepBytes = 4 << 20;

    private readonly StanceModel _model;
    private readonly BulkOptions _options;
    private readonly JudgementBuffer _judged;
    private readonly BulkRecord _record = new();
    private readonly MemoryStream _compressed = new();
    private JsonBytes _output = new();

    public BulkWorker(StanceModel model, BulkOptions options)
    {
        _model = model;
        _options = options;
        _judged = new JudgementBuffer { WithEvidence = options.WithEvidence };
    }

    /// <summary>The lines that the last block became.</summary>
    public ReadOnlySpan<byte> Output => _options.Compress ? _compressed.GetBuffer().AsSpan(0, (int)_compressed.Length) : _output.Written;

    /// <summary>Records of the last block.</summary>
    public long Records { get; private set; }

    /// <summary>Those that could not be judged.</summary>
    public long Errors { get; private set; }

    /// <summary>The first of them; null when there is none.</summary>
    public TextRecord? FirstError { get; private set; }

    /// <summary>Scores a block of lines, and hands its array back.</summary>
    public BulkWorker Score(LineBlock block, bool isJson)
    {
        Clear();
        if (block.IsTooLong)
        {
            Write(TextRecordReader.TooLong(block.FirstLine));
            return Finish();
        }

        ReadOnlyMemory<byte> rest = block.Bytes;
        for (long number = block.FirstLine; !rest.IsEmpty; number++)
        {
            int end = rest.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.EndsWith("\r"u8))
                line = line[..^1];
            if (TextRecordReader.IsBlank(line.Span))
                continue;
            if (line.Length > StatementReaderOptions.DefaultMaxLineBytes)
                Write(TextRecordReader.TooLong(number));
            else if (isJson ? _record.TryReadJson(line.Span, number) : _record.TryReadPlain(line.Span, number))
                Write(_record.Id, _record.Text, _record.Date);
            else
                Write(TextRecordReader.Line(line, number, isJson));
        }

        ArrayPool<byte>.Shared.Return(block.Bytes.Array!);
        return Finish();
    }

    /// <summary>Scores records of a table.</summary>
    public BulkWorker Score(TextRecord[] records)
    {
        Clear();
        foreach (TextRecord record in records)
            Write(record);
        return Finish();
    }

    private void Write(TextRecord record)
    {
        if (record.Text is not null)
        {
            Write(Encoding.UTF8.GetBytes(record.Id), record.Text, record.Date);
            return;
        }

        Records++;
        Errors++;
        FirstError ??= record;
        _output.AddLine(Error(record));
    }

    private void Write(ReadOnlySpan<byte> id, ReadOnlySpan<char> text, DateOnly? date)
    {
        Records++;
        _model.Judge(text, _judged, date ?? _options.AsOf);
        JudgementJson.WriteLine(ref _output, id, text, _judged);
    }

    // Errors are rare: they may take the long way.
    private static ReadOnlySpan<byte> Error(TextRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            TextRecordJson.WriteError(writer, record);
        return bytes.WrittenSpan;
    }

    private void Clear()
    {
        _output.Clear(KeepBytes);
        Records = Errors = 0;
        FirstError = null;
    }

    private BulkWorker Finish()
    {
        if (!_options.Compress)
            return this;
        _compressed.SetLength(0);
        // Each block is a member of its own; members one behind the other are one gzip file (RFC 1952, 2.2).
        using (var gzip = new GZipStream(_compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(_output.Written);
        return this;
    }
}
