using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>Writes labelled statements as JSON Lines, UTF-8 without a byte order mark.</summary>
/// <remarks>
/// Atomic: the file appears, whole, with <see cref="Complete"/>; disposed without it, nothing is left
/// behind. A name that ends in <c>.gz</c> is compressed. What <see cref="StatementReader"/> reads back
/// equals what was written. Not thread-safe.
/// </remarks>
public sealed class StatementWriter : IDisposable
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AtomicFile? _file;
    private readonly Stream _out;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _writer;

    /// <summary>Opens a file for writing.</summary>
    /// <param name="path">The file to write; its folder must exist.</param>
    /// <exception cref="IOException">The folder does not exist or cannot be written.</exception>
    public StatementWriter(string path)
    {
        _file = new AtomicFile(path);
        _out = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(_file.Stream, CompressionLevel.Optimal, leaveOpen: true)
            : _file.Stream;
        _writer = new Utf8JsonWriter(_line, s_json);
    }

    /// <summary>Writes into a stream, which is left open; nothing can be taken back then.</summary>
    /// <param name="output">The stream.</param>
    public StatementWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _out = output;
        _writer = new Utf8JsonWriter(_line, s_json);
    }

    /// <summary>Statements written so far.</summary>
    public long Count { get; private set; }

    /// <summary>Writes all statements to a file, or nothing.</summary>
    /// <param name="path">The file to write; its folder must exist.</param>
    /// <param name="statements">The statements, in order.</param>
    /// <param name="cancellationToken">Stops between two statements; nothing is left behind then.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static long WriteAll(string path, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        using var writer = new StatementWriter(path);
        foreach (LabelledStatement statement in statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(statement);
        }

        writer.Complete();
        return writer.Count;
    }

    /// <summary>Writes one statement as one line.</summary>
    /// <param name="statement">The statement.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Write(LabelledStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Write(_writer, statement);
        _writer.Flush();
        _writer.Reset();
        _out.Write(_line.WrittenSpan);
        _out.WriteByte((byte)'\n');
        _line.ResetWrittenCount();
        Count++;
    }

    /// <summary>Flushes to the disk and puts the file in its place.</summary>
    /// <exception cref="IOException">The disk is full, or the file cannot be replaced.</exception>
    public void Complete()
    {
        if (_file is null)
        {
            _out.Flush();
            return;
        }

        if (_out != _file.Stream)
            _out.Dispose();
        _file.Commit();
    }

    /// <summary>Deletes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _file?.Dispose();
    }

    internal static void Write(Utf8JsonWriter json, LabelledStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteString("text", statement.Text);
        if (statement.Sentiment is { } sentiment)
            json.WriteString("sentiment", Labels.Of(sentiment));
        if (statement.SentimentVotes is { } votes)
            Votes(json, "sentimentVotes", votes.Select(Labels.Of));
        Optional(json, "source", statement.Source);
        Optional(json, "group", statement.Group);
        Optional(json, "date", statement.Date?.ToString(StatementJson.DateFormat, CultureInfo.InvariantCulture));
        if (statement.IsLabelled)
        {
            var spans = new TargetSpans(statement.Text, default);
            json.WriteStartArray("targets");
            foreach (LabelledTarget target in statement.Targets)
                Write(json, target, statement.Text, spans);
            json.WriteEndArray();
        }

        WriteExtra(json, statement.Extra);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LabelledTarget target, string text, TargetSpans spans)
    {
        json.WriteStartObject();
        Optional(json, "code", target.Code);
        Optional(json, "name", target.Name);
        Optional(json, "mention", target.Mention);
        if (target.Span is { } span && (target.Mention is null || !spans.IsFoundAgain(target.Mention, span)))
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
        }

        json.WriteString("stance", Labels.Of(target.Stance));
        Optional(json, "holder", target.Holder);
        Optional(json, "holderMention", target.HolderMention);
        if (target.HolderSpan is { } holder
            && (target.HolderMention is null || MentionResolver.Find(text, target.HolderMention, []) != holder))
        {
            json.WriteNumber("holderStart", holder.Start);
            json.WriteNumber("holderLength", holder.Length);
        }

        if (target.Votes is { } votes)
            Votes(json, "votes", votes.Select(Labels.Of));
        if (target.HolderVotes is { } holderVotes)
            Votes(json, "holderVotes", holderVotes);
        Optional(json, "agreement", target.Agreement);
        WriteExtra(json, target.Extra);
        json.WriteEndObject();
    }

    private static void Votes(Utf8JsonWriter json, string name, IEnumerable<string> votes)
    {
        json.WriteStartArray(name);
        foreach (string vote in votes)
            json.WriteStringValue(vote);
        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteExtra(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement> extra)
    {
        // By name, so that the same statement is always the same line.
        foreach ((string name, JsonElement value) in extra.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }
}
