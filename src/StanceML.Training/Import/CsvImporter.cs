using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports CSV and TSV files, one row a target, with the caller's column names and labels.</summary>
/// <remarks>
/// <see cref="StatementReaderOptions.Columns"/> says which columns hold text, stance and the rest,
/// <see cref="StatementReaderOptions.Labels"/> which labels mean ours. Other columns are kept.
/// </remarks>
public sealed class CsvImporter : IStatementImporter
{
    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public string Description => "CSV or TSV, one row a target, columns and labels mapped with --column and --map.";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, TableStatementSource.Open);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, TableStatementSource.Open);
}
