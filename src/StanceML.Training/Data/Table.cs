namespace StanceML.Training.Data;

/// <summary>Rows of named columns.</summary>
internal interface ITable : IDisposable
{
    /// <summary>The column names; without a header, the numbers from 1.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Where the row that was read last begins.</summary>
    RowScope Row { get; }

    /// <summary>Goes to the next row, good or bad.</summary>
    bool Read();

    /// <summary>The fields of the row, or a refusal if it is malformed.</summary>
    /// <exception cref="DataFormatException">The row cannot be parsed.</exception>
    IReadOnlyList<string> Fields();
}
