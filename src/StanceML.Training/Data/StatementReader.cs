using System.Collections;
using System.IO.Compression;
using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>Reads labelled statements from JSON Lines, one at a time, in constant memory but for the ids.</summary>
/// <remarks>
/// The file may be gzip-compressed. Enumerated once. What went wrong is thrown or kept, as
/// <see cref="StatementReaderOptions.Strict"/> says. Not thread-safe.
/// </remarks>
public sealed class StatementReader : IEnumerable<LabelledStatement>, IDisposable
{
    private readonly string _file;
    private readonly StatementReaderOptions _options;
    private readonly List<RowProblem> _problems = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly BoundedLineReader _lines;
    private bool _started;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file to read.</param>
    /// <param name="options">How to read it; strictly by default.</param>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public StatementReader(string path, StatementReaderOptions? options = null)
        : this(File.OpenRead(path), path, options)
    {
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream; the reader closes it.</param>
    /// <param name="name">What to call it in messages; its extension tells the format.</param>
    /// <param name="options">How to read it; strictly by default.</param>
    public StatementReader(Stream stream, string name, StatementReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _file = name;
        _options = options ?? new StatementReaderOptions();
        Stream source = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(stream, CompressionMode.Decompress)
            : stream;
        _lines = new BoundedLineReader(source, _options.MaxLineBytes);
    }

    /// <summary>Rows met so far, good and bad; blank lines do not count.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows refused so far.</summary>
    public long Refused { get; private set; }

    /// <summary>The problems of refused rows, at most <see cref="StatementReaderOptions.MaxProblems"/> of them.</summary>
    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>Reads a whole file strictly.</summary>
    /// <param name="path">The file to read.</param>
    /// <returns>All its statements.</returns>
    /// <exception cref="DataFormatException">A row cannot be read.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public static IReadOnlyList<LabelledStatement> ReadAll(string path)
    {
        using var reader = new StatementReader(path);
        return [.. reader];
    }

    /// <summary>Reads the statements, one at a time.</summary>
    /// <returns>The statements that could be read, in the order of the file.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, and the reader is strict.</exception>
    /// <exception cref="InvalidOperationException">It was enumerated before.</exception>
    public IEnumerator<LabelledStatement> GetEnumerator()
    {
        if (_started)
            throw new InvalidOperationException("A statement reader is enumerated once. Open the file again.");
        _started = true;
        return Enumerate();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Closes the file.</summary>
    public void Dispose() => _lines.Dispose();

    private IEnumerator<LabelledStatement> Enumerate()
    {
        while (_lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (_lines.Line == 1 && line.Span.StartsWith("\uFEFF"u8))
                line = line[3..];
            if (!_lines.TooLong && line.Span.Trim(" \t"u8).IsEmpty)
                continue;
            Rows++;
            LabelledStatement? statement = null;
            try
            {
                statement = Parse(line, new RowScope(_file, _lines.Line));
            }
            catch (DataFormatException e) when (!_options.Strict)
            {
                Refused++;
                if (_problems.Count < _options.MaxProblems)
                    _problems.Add(e.Problem);
            }

            if (statement is not null)
                yield return statement;
        }
    }

    private LabelledStatement Parse(ReadOnlyMemory<byte> line, RowScope row)
    {
        if (_lines.TooLong)
        {
            row.Refuse(RowProblemKind.Size, FormattableString.Invariant($"the line is longer than {_options.MaxLineBytes} bytes"),
                "one JSON object a line");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(line, new JsonDocumentOptions
            {
                MaxDepth = _options.MaxDepth,
                AllowDuplicateProperties = false,
            });
            LabelledStatement statement = StatementJson.Read(json.RootElement, row);
            if (!_ids.Add(statement.Id))
                row.Refuse(RowProblemKind.Id, $"id '{RowScope.Show(statement.Id)}' was used before", "a unique id");
            return statement;
        }
        catch (JsonException e)
        {
            row.Refuse(RowProblemKind.Syntax, $"the line is not JSON: {e.Message.TrimEnd('.')}", "one JSON object a line", inner: e);
            throw;
        }
    }
}
