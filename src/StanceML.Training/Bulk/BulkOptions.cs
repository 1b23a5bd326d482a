namespace StanceML.Training.Bulk;

/// <summary>How records are scored in bulk.</summary>
public sealed record BulkOptions
{
    /// <summary>Name of the column that holds the text of CSV and TSV.</summary>
    /// <value>Default <c>text</c>.</value>
    public string TextColumn { get; init; } = "text";

    /// <summary>The encoding of the input, by its name.</summary>
    /// <value>Default null: UTF-8, or UTF-16 with a byte order mark.</value>
    public string? Encoding { get; init; }

    /// <summary>The day of records that give none.</summary>
    /// <value>Default null: no day.</value>
    public DateOnly? AsOf { get; init; }

    /// <summary>Threads that judge.</summary>
    /// <value>At least 1. Default: one for each core.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether to compress the output with gzip, block by block on all threads.</summary>
    /// <value>Default false.</value>
    public bool Compress { get; init; }

    /// <summary>Whether to write the words that moved each score.</summary>
    /// <value>Default true.</value>
    public bool WithEvidence { get; init; } = true;
}
