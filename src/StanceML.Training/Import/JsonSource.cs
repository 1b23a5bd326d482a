using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Makes one statement of each JSON record.</summary>
/// <param name="stream">The text.</param>
/// <param name="file">Its name.</param>
/// <param name="options">How to read it.</param>
/// <param name="convert">Makes a statement of a record.</param>
/// <param name="refuse">Throws where a record shows that the whole file is of another kind; null for nothing.</param>
internal sealed class JsonSource(
    Stream stream, string file, StatementReaderOptions options, Func<JsonElement, RowScope, LabelledStatement> convert, Action<JsonElement, RowScope>? refuse = null)
    : IStatementSource
{
    private readonly JsonRecordReader _records = new(stream, file, options);

    private bool _begun;

    public RowScope Row => _records.Row;

    public int RowCount => 1;

    public bool Read()
    {
        if (!_records.Read())
            return false;
        if (refuse is not null && !_begun)
            RefuseFirst();
        _begun = true;
        return true;
    }

    public LabelledStatement Parse()
    {
        using JsonDocument json = _records.Parse();
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            Row.Refuse(RowProblemKind.Syntax, $"the record is a JSON {JsonValue.Kind(json.RootElement)}", "an object");
        return TargetSpans.Resolve(convert(json.RootElement, Row), Row);
    }

    private void RefuseFirst()
    {
        JsonDocument json;
        try
        {
            json = _records.Parse();
        }
        catch (DataFormatException)
        {
            // That is told of the record when its turn comes.
            return;
        }

        using (json)
            refuse!(json.RootElement, Row);
    }

    public void Dispose() => _records.Dispose();
}
