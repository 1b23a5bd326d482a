using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>Writes the records that could not be judged, in the form that the console prints and other programs read.</summary>
public static class TextRecordJson
{
    /// <summary>Writes a broken record: id, error (code, message, line).</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="record">A record with an error.</param>
    public static void WriteError(Utf8JsonWriter writer, TextRecord record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        writer.WriteStartObject();
        writer.WriteString("id", record.Id);
        writer.WriteStartObject("error");
        writer.WriteString("code", record.ErrorCode);
        writer.WriteString("message", record.ErrorMessage);
        writer.WriteNumber("line", record.Line);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
