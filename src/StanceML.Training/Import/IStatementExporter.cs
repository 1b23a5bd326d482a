using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Writes statements for an annotation tool. What its importer reads back equals what was written.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public interface IStatementExporter
{
    /// <summary>The format's name, the same as its importer's.</summary>
    string Format { get; }

    /// <summary>Writes all statements to a file, or nothing.</summary>
    /// <param name="path">The file to write; its folder must exist.</param>
    /// <param name="statements">The statements, in order.</param>
    /// <param name="cancellationToken">Stops between two statements; nothing is left behind then.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    long Write(string path, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default);

    /// <summary>Writes all statements into a stream.</summary>
    /// <param name="output">The stream; left open.</param>
    /// <param name="statements">The statements, in order.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    long Write(Stream output, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default);
}
