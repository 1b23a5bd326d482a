namespace StanceML.Training.Data;

/// <summary>Gives one statement after the other, each with the rows that it takes.</summary>
internal interface IStatementSource : IDisposable
{
    /// <summary>Where the statement that was read last begins.</summary>
    RowScope Row { get; }

    /// <summary>Rows that the statement takes.</summary>
    int RowCount { get; }

    /// <summary>Where each of these rows stands.</summary>
    IEnumerable<RowScope> Rows => [Row];

    /// <summary>Goes to the next statement, good or bad.</summary>
    bool Read();

    /// <summary>The statement, or a refusal of its rows.</summary>
    /// <exception cref="DataFormatException">The statement cannot be made of its rows.</exception>
    LabelledStatement Parse();
}
