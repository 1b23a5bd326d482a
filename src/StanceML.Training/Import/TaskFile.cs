using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Writes one JSON task a statement, in one step or not at all.</summary>
internal static class TaskFile
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static long Write(string path, IEnumerable<LabelledStatement> statements, bool asArray,
        Action<Utf8JsonWriter, LabelledStatement> task, CancellationToken cancellationToken)
    {
        using var file = new AtomicFile(path);
        long count = Write(file.Stream, statements, asArray, task, cancellationToken);
        file.Commit();
        return count;
    }

    public static long Write(Stream output, IEnumerable<LabelledStatement> statements, bool asArray,
        Action<Utf8JsonWriter, LabelledStatement> task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(statements);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, s_json);
        long count = 0;
        foreach (LabelledStatement statement in statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write((asArray, count) switch { (true, 0) => "[\n"u8, (true, _) => ",\n"u8, (false, 0) => ""u8, _ => "\n"u8 });
            task(json, statement);
            json.Flush();
            json.Reset();
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
            count++;
        }

        output.Write((asArray, count) switch { (true, 0) => "[]\n"u8, (true, _) => "\n]\n"u8, (false, 0) => ""u8, _ => "\n"u8 });
        return count;
    }
}
