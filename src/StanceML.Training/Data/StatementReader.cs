using System.Collections;
using System.Globalization;
using System.Text;

namespace StanceML.Training.Data;

/// <summary>Reads labelled statements from JSON Lines, CSV or TSV, one at a time.</summary>
/// <remarks>
/// The extension tells the format: <c>.csv</c>, <c>.tsv</c> or <c>.tab</c>, all others are JSON (objects one
/// a line, or one array of them). Gzip is known by its first bytes. UTF-8 is read with or without a byte order mark,
/// UTF-16 with one; what is not UTF-8 needs <see cref="StatementReaderOptions.Encoding"/>. Memory is constant but for 16 bytes or so an id,
/// to see that ids are unique. Enumerated once. Not thread-safe.
/// </remarks>
public sealed class StatementReader : IEnumerable<LabelledStatement>, IDisposable
{
    private readonly string _file;
    private readonly Stream? _stream;
    private readonly Func<Stream, string, StatementReaderOptions, IStatementSource> _format = Format;
    private readonly StatementReaderOptions _options;
    // Files of others come as they are: their encoding is told from the bytes, and said.
    private readonly bool _isForeign;
    private readonly List<RowProblem> _problems = [];
    private readonly List<string> _warnings = [];
    private readonly HashSet<UInt128> _ids = [];
    private IStatementSource? _source;
    private RowProblem? _refused;
    private bool _started;

    /// <summary>Reads a file, which is opened when it is enumerated.</summary>
    /// <param name="path">The file to read.</param>
    /// <param name="options">How to read it; strictly by default.</param>
    public StatementReader(string path, StatementReaderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _file = path;
        _options = options ?? new StatementReaderOptions();
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream; the reader closes it.</param>
    /// <param name="name">What to call it in messages; its extension tells the format.</param>
    /// <param name="options">How to read it; strictly by default.</param>
    public StatementReader(Stream stream, string name, StatementReaderOptions? options = null)
        : this(name, options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Reads a file of another format.</summary>
    internal StatementReader(string path, StatementReaderOptions? options, Func<Stream, string, StatementReaderOptions, IStatementSource> format)
        : this(path, options) => (_format, _isForeign) = (format, true);

    /// <summary>Reads a stream of another format.</summary>
    internal StatementReader(Stream stream, string name, StatementReaderOptions? options, Func<Stream, string, StatementReaderOptions, IStatementSource> format)
        : this(stream, name, options) => (_format, _isForeign) = (format, true);

    /// <summary>Rows met so far, good and bad; blank lines and the header do not count.</summary>
    public long Rows { get; private set; }

    /// <summary>Line where the statement that was read last begins, from 1; 0 before the first.</summary>
    public long Line => _source?.Row.Line ?? 0;

    /// <summary>Rows refused so far.</summary>
    public long Refused { get; private set; }

    /// <summary>The problems met, at most <see cref="StatementReaderOptions.MaxProblems"/> of them.</summary>
    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>What is worth telling of the file: an encoding other than UTF-8.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file to read.</param>
    /// <param name="options">How to read it; strictly by default.</param>
    /// <returns>All its statements.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, and the reader is strict.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    public static IReadOnlyList<LabelledStatement> ReadAll(string path, StatementReaderOptions? options = null)
    {
        using var reader = new StatementReader(path, options);
        return [.. reader];
    }

    /// <summary>Reads the statements, one at a time.</summary>
    /// <returns>The statements that could be read, in the order of the file.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, and the reader is strict.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
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
    public void Dispose()
    {
        _source?.Dispose();
        _stream?.Dispose();
    }

    private IEnumerator<LabelledStatement> Enumerate()
    {
        if (!Guard(Open))
            yield break;
        bool more = true;
        while (more && Guard(() => more = _source!.Read()) && more)
        {
            Rows += _source!.RowCount;
            LabelledStatement? statement = null;
            if (!Guard(() => statement = Parse()))
                RefuseRows();
            if (statement is not null)
                yield return statement;
        }

        if (Rows == 0 && _problems.Count == 0)
            Guard(() => new RowScope(_file, 0).Refuse(RowProblemKind.Text, "the file holds no rows", "one statement at least"));
    }

    private void Open()
    {
        Stream? given = _stream ?? (_file == "-" ? _options.StandardInput?.Invoke() : null);
        string? warning;
        Stream text = given is null ? TextSource.Open(_file, _options.Encoding, out warning, _isForeign) : TextSource.Open(given, _file, _options.Encoding, out warning, _isForeign);
        if (warning is not null)
            _warnings.Add(warning);
        _source = _format(text, _file, _options);
    }

    private static IStatementSource Format(Stream text, string file, StatementReaderOptions options)
    {
        string name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" or ".tab" => TableStatementSource.Open(text, file, options),
            _ => new JsonStatementSource(text, file, options),
        };
    }

    private LabelledStatement Parse()
    {
        LabelledStatement statement = _source!.Parse();
        if (_options.RequireTargets && !statement.IsLabelled)
            _source.Row.Refuse(RowProblemKind.Member, $"row '{RowScope.Show(statement.Id)}' has no targets", "a list of targets, which may be empty");
        if (!_ids.Add(Fingerprint.Of(statement.Id)))
            _source.Row.Refuse(RowProblemKind.Id, $"id '{RowScope.Show(statement.Id)}' was used before", "a unique id");
        return statement;
    }

    /// <summary>Does a step; what goes wrong in it is thrown or kept, as the options say.</summary>
    private bool Guard(Action step)
    {
        try
        {
            try
            {
                step();
                return true;
            }
            catch (InvalidDataException e)
            {
                new RowScope(_file, Line).Refuse(RowProblemKind.Syntax,
                    $"the compressed data is broken or ends early{(Line > 0 ? ", somewhere after this line" : "")}", "a whole gzip file", inner: e);
                return false;
            }
        }
        catch (DataFormatException e) when (!_options.Strict)
        {
            _refused = e.Problem;
            Keep(e.Problem);
            return false;
        }
    }

    /// <summary>Counts the rows of a statement that was refused, and names those too in which nothing is wrong by itself.</summary>
    private void RefuseRows()
    {
        Refused += _source!.RowCount;
        foreach (RowScope row in _source.Rows.Where(row => row.Line != _refused!.Line))
            Keep(new RowProblem(_refused!.Kind, row.File, row.Line, string.Create(CultureInfo.InvariantCulture, $"the row belongs to the same statement as line {_refused.Line}, which was refused")));
    }

    private void Keep(RowProblem problem)
    {
        if (_problems.Count < _options.MaxProblems)
            _problems.Add(problem);
    }
}
