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
        long targets = 0;
        long[] stances = new long[3];
        long statements = StatementWriter.WriteAll(output, reader.Select(Count), cancellationToken);
        return new ImportReport
        {
            Format = importer.Format,
            Input = input,
            Rows = reader.Rows,
            Statements = statements,
            Targets = targets,
            Stances = [.. stances],
            Refused = reader.Refused,
            Problems = [.. reader.Problems],
            Warnings = [.. reader.Warnings],
        };

        LabelledStatement Count(LabelledStatement statement)
        {
            targets += statement.Targets.Length;
            foreach (LabelledTarget target in statement.Targets)
                stances[(int)target.Stance]++;
            return statement;
        }
    }
}
