using System.Text.Json;

namespace StanceML.Json;

/// <summary>Writes with the framework's writer, indented and escaped as its owner chose.</summary>
internal readonly struct JsonWriterSink(Utf8JsonWriter writer) : IJsonSink
{
    public void StartObject() => writer.WriteStartObject();

    public void StartObject(ReadOnlySpan<byte> name) => writer.WriteStartObject(name);

    public void EndObject() => writer.WriteEndObject();

    public void StartArray(ReadOnlySpan<byte> name) => writer.WriteStartArray(name);

    public void EndArray() => writer.WriteEndArray();

    public void Text(ReadOnlySpan<byte> name, ReadOnlySpan<char> value) => writer.WriteString(name, value);

    public void Word(ReadOnlySpan<byte> name, string value) => writer.WriteString(name, value);

    public void Number(ReadOnlySpan<byte> name, int value) => writer.WriteNumber(name, value);

    public void Score(ReadOnlySpan<byte> name, float value)
    {
        Span<byte> digits = stackalloc byte[ScoreDigits.Room];
        int length = ScoreDigits.Write(value, digits);
        writer.WritePropertyName(name);
        writer.WriteRawValue(digits[..length], skipInputValidation: true);
    }

    public void Flag(ReadOnlySpan<byte> name, bool value) => writer.WriteBoolean(name, value);

    public void Null(ReadOnlySpan<byte> name) => writer.WriteNull(name);
}
