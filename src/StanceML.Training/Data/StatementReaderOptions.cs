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
}
