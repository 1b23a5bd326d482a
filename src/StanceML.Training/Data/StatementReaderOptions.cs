using System.Collections.Immutable;

namespace StanceML.Training.Data;

/// <summary>How labelled statements are read.</summary>
public sealed record StatementReaderOptions
{
    /// <summary>Longest line, in bytes, that is read by default.</summary>
    public const int DefaultMaxLineBytes = 16 * 1024 * 1024;

    /// <summary>Whether the first bad row stops the reading.</summary>
    /// <value>True by default: a <see cref="DataFormatException"/> is thrown. False: bad rows are left out,
    /// counted and kept as problems.</value>
    public bool Strict { get; init; } = true;

    /// <summary>Longest line or record.</summary>
    /// <value>Bytes; 16 MB by default.</value>
    public int MaxLineBytes { get; init; } = DefaultMaxLineBytes;

    /// <summary>Deepest nesting of a JSON object.</summary>
    /// <value>Levels; 32 by default. The format itself needs three.</value>
    public int MaxDepth { get; init; } = 32;

    /// <summary>How many problems are kept. All are counted.</summary>
    /// <value>1,000 by default.</value>
    public int MaxProblems { get; init; } = 1000;

    /// <summary>Whether rows without labelled targets are refused.</summary>
    /// <value>False by default: text that nobody labelled yet can be read.</value>
    public bool RequireTargets { get; init; }

    /// <summary>The encoding, by its name.</summary>
    /// <value>Null by default: UTF-8, or UTF-16 with a byte order mark. Importers tell GB18030 and windows-1252 from the bytes
    /// too, and say so in <see cref="StatementReader.Warnings"/>.</value>
    public string? Encoding { get; init; }

    /// <summary>Opens what the path <c>-</c> stands for.</summary>
    /// <value>Null by default: it is a file of that name.</value>
    public Func<Stream>? StandardInput { get; init; }

    /// <summary>Other labels that mean ours.</summary>
    /// <value>Empty by default.</value>
    public LabelMap Labels { get; init; } = LabelMap.Empty;

    /// <summary>The file's columns by our names, for CSV and TSV: <c>["stance"] = "label"</c>.</summary>
    /// <value>Empty by default: the columns have our names. Without a header, a column is called by its
    /// number, from 1.</value>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether the first row of a CSV or TSV file names the columns.</summary>
    /// <value>True by default.</value>
    public bool HasHeader { get; init; } = true;

    /// <summary>What separates the fields of a CSV file.</summary>
    /// <value>Null by default: it is told from the first lines. TSV files always have tabs.</value>
    public char? Separator { get; init; }
}
