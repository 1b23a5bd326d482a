using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Writes one JSON object as a line.</summary>
internal static class JsonLine
{
    // Readable letters of every script; only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A record that could not be judged, in its place.</summary>
    public static string Error(TextRecord record) => Of(writer => TextRecordJson.WriteError(writer, record));
}
