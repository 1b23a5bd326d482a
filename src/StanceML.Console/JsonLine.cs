using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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
    public static string Error(string? id, string code, string message, long line) => Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        writer.WriteNumber("line", line);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
