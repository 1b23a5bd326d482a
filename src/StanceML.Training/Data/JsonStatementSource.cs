using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>Statements in the project's own JSON.</summary>
internal sealed class JsonStatementSource(Stream stream, string file, StatementReaderOptions options) : IStatementSource
{
    private readonly JsonRecordReader _records = new(stream, file, options);

    public RowScope Row => _records.Row;

    public int RowCount => 1;

    public bool Read() => _records.Read();

    public LabelledStatement Parse()
    {
        using JsonDocument json = _records.Parse();
        return StatementJson.Read(json.RootElement, Row);
    }

    public void Dispose() => _records.Dispose();
}
