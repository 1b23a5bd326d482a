using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Reads labelled data in somebody else's format as statements.</summary>
/// <remarks>Importers are immutable and thread-safe; the readers that they open are not.</remarks>
public interface IStatementImporter
{
    /// <summary>The format's name, as <c>--from</c> takes it.</summary>
    string Format { get; }

    /// <summary>What the format is, in one sentence.</summary>
    string Description { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file to read.</param>
    /// <param name="options">How to read it; strictly by default.</param>
    /// <returns>A reader of its statements, which counts rows and keeps the reasons of those refused.</returns>
    StatementReader Open(string path, StatementReaderOptions? options = null);

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream; the reader closes it.</param>
    /// <param name="name">What to call it in messages and ids.</param>
    /// <param name="options">How to read it; strictly by default.</param>
    /// <returns>A reader of its statements.</returns>
    StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null);
}
