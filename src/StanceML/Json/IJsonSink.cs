namespace StanceML.Json;

/// <summary>Where judgements are written as JSON. One shape is written into all sinks.</summary>
internal interface IJsonSink
{
    /// <summary>Begins an object that is an element of an array, or the whole.</summary>
    void StartObject();

    /// <summary>Begins an object that is a member.</summary>
    void StartObject(ReadOnlySpan<byte> name);

    void EndObject();

    void StartArray(ReadOnlySpan<byte> name);

    void EndArray();

    /// <summary>A text of any kind.</summary>
    void Text(ReadOnlySpan<byte> name, ReadOnlySpan<char> value);

    /// <summary>One of our own words: ASCII, and nothing in it to escape.</summary>
    void Word(ReadOnlySpan<byte> name, string value);

    void Number(ReadOnlySpan<byte> name, int value);

    /// <summary>A number rounded to six digits behind the point.</summary>
    void Score(ReadOnlySpan<byte> name, float value);

    void Flag(ReadOnlySpan<byte> name, bool value);

    void Null(ReadOnlySpan<byte> name);
}
