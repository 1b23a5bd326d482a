using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Turns a file of another format into the project's own.</summary>
public static class StatementImport
{
    /// <summary>Reads a file and writes its statements as JSON Lines, or nothing.</summary>
    /// <param name="importer">The format of the input.</param>
    /// <param name="input">The file to read.</param>
    /// <param name="output">The file to write; <c>.gz</c> at its end compresses it.</param>
    /// <param name="options">How to read; strictly by default.</param>
    /// <param name="cancellationToken">Stops between two statements; nothing is left behind then.</param>
    /// <returns>The counts, and why rows were refused.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, and the options are strict.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImportReport Run(
        IStatementImporter importer, string input, string output, StatementReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(importer);
        using StatementReader reader = importer.Open(input, options);
        return Run(importer.Format, reader, input, output, cancellationToken: cancellationToken);
    }

    /// <summary>Writes the statements of an open reader as JSON Lines, or nothing; nothing either when no statement is left.</summary>
    /// <param name="format">The name of the input's format, for the report.</param>
    /// <param name="reader">The reader, not yet enumerated.</param>
    /// <param name="input">What to call the input in the report.</param>
    /// <param name="output">The file to write; <c>.gz</c> at its end compresses it.</param>
    /// <param name="progress">Called with the rows read so far; may be null.</param>
    /// <param name="cancellationToken">Stops between two statements; nothing is left behind then.</param>
    /// <returns>The counts, and why rows were refused.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, and the reader is strict.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImportReport Run(string format, StatementReader reader, string input, string output, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using var writer = new StatementWriter(output);
        return Run(format, reader, input, writer, progress, cancellationToken);
    }

    /// <summary>Writes the statements of an open reader; completes the writer unless no statement is left.</summary>
    /// <param name="format">The name of the input's format, for the report.</param>
    /// <param name="reader">The reader, not yet enumerated.</param>
    /// <param name="input">What to call the input in the report.</param>
    /// <param name="writer">Where they go.</param>
    /// <param name="progress">Called with the rows read so far; may be null.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <returns>The counts, and why rows were refused.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, and the reader is strict.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImportReport Run(string format, StatementReader reader, string input, StatementWriter writer, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        long targets = 0;
        long[] stances = new long[3];
        foreach (LabelledStatement statement in reader)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Count(statement);
            writer.Write(statement);
            progress?.Report(reader.Rows);
        }

        if (writer.Count > 0)
            writer.Complete();
        return new ImportReport
        {
            Format = format,
            Input = input,
            Rows = reader.Rows,
            Statements = writer.Count,
            Targets = targets,
            Stances = [.. stances],
            Refused = reader.Refused,
            Problems = [.. reader.Problems],
            Warnings = [.. reader.Warnings],
        };

        void Count(LabelledStatement statement)
        {
            targets += statement.Targets.Length;
            foreach (LabelledTarget target in statement.Targets)
                stances[(int)target.Stance]++;
        }
    }
}
