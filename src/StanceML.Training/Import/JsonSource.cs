using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Makes one statement of each JSON record.</summary>
internal sealed class JsonSource(Stream stream, string file, StatementReaderOptions options, Func<JsonElement, RowScope, LabelledStatement> convert)
    : IStatementSource
{
    private readonly JsonRecordReader _records = new(stream, file, options);

    public RowScope Row => _records.Row;

    public int RowCount => 1;

    public bool Read() => _records.Read();

    public LabelledStatement Parse()
    {
        using JsonDocument json = _records.Parse();
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            Row.Refuse(RowProblemKind.Syntax, $"the record is a JSON {JsonValue.Kind(json.RootElement)}", "an object");
        return TargetSpans.Resolve(convert(json.RootElement, Row), Row);
    }

    public void Dispose() => _records.Dispose();
}
