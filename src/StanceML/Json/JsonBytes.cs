using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace StanceML.Json;

/// <summary>Writes JSON as UTF-8 into an array that is used again: for those who write millions of lines. Not thread-safe; pass it by reference.</summary>
/// <remarks>
/// Texts come out exactly as from the framework's writer with <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/>: readable letters of
/// every script, only what JSON itself asks for is escaped. Names of members are ours and need no escaping.
/// </remarks>
internal struct JsonBytes : IJsonSink
{
    // A character becomes at most six bytes: \u and four digits.
    private const int MostBytes = 6;

    // Quotes, colon and comma around a name and a value.
    private const int Marks = 8;

    private const int FirstRoom = 1 << 16, MostInt32Digits = 11;

    private byte[] _bytes;
    private int _length;
    private bool _needsComma;

    public JsonBytes() => _bytes = new byte[FirstRoom];

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Forgets what was written, and the memory where it is more than is worth keeping.</summary>
    public void Clear(int mostKept)
    {
        if (_bytes.Length > mostKept)
            _bytes = new byte[FirstRoom];
        _length = 0;
        _needsComma = false;
    }

    /// <summary>Ends a line; what follows is a new value.</summary>
    public void EndLine()
    {
        Room(1)[0] = (byte)'\n';
        _length++;
        _needsComma = false;
    }

    /// <summary>Adds a line that somebody else wrote.</summary>
    public void AddLine(ReadOnlySpan<byte> json)
    {
        Literal(json);
        EndLine();
    }

    public void StartObject()
    {
        Span<byte> room = Room(Marks);
        int at = 0;
        if (_needsComma)
            room[at++] = (byte)',';
        room[at++] = (byte)'{';
        _length += at;
        _needsComma = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StartObject(ReadOnlySpan<byte> name) => Start(name, (byte)'{');

    public void EndObject() => End((byte)'}');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StartArray(ReadOnlySpan<byte> name) => Start(name, (byte)'[');

    public void EndArray() => End((byte)']');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        Name(name, 0);
        Quote(value);
    }

    /// <summary>A text that is UTF-8 already.</summary>
    public void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Name(name, 0);
        Span<byte> room = Room((value.Length * MostBytes) + 2);
        room[0] = (byte)'"';
        int written = 0;
        while (written < value.Length && IsPlain(value[written]))
        {
            room[written + 1] = value[written];
            written++;
        }

        if (written < value.Length)
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(value, room[1..], out _, out written);
        room[written + 1] = (byte)'"';
        _length += written + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Word(ReadOnlySpan<byte> name, string value)
    {
        Name(name, 0);
        Quote(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(ReadOnlySpan<byte> name, int value)
    {
        Name(name, MostInt32Digits);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out int written);
        _length += written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Score(ReadOnlySpan<byte> name, float value)
    {
        Name(name, ScoreDigits.Room);
        _length += ScoreDigits.Write(value, _bytes.AsSpan(_length));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flag(ReadOnlySpan<byte> name, bool value)
    {
        Name(name, 0);
        Literal(value ? "true"u8 : "false"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Null(ReadOnlySpan<byte> name)
    {
        Name(name, 0);
        Literal("null"u8);
    }

    // Inlined, so that the copy of a name whose length is known becomes two moves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Name(ReadOnlySpan<byte> name, int valueRoom)
    {
        Span<byte> room = Room(name.Length + Marks + valueRoom);
        int at = 0;
        if (_needsComma)
            room[at++] = (byte)',';
        room[at++] = (byte)'"';
        name.CopyTo(room[at..]);
        at += name.Length;
        room[at++] = (byte)'"';
        room[at++] = (byte)':';
        _length += at;
        _needsComma = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Start(ReadOnlySpan<byte> name, byte bracket)
    {
        Name(name, 1);
        _bytes[_length++] = bracket;
        _needsComma = false;
    }

    private void End(byte bracket)
    {
        Room(1)[0] = bracket;
        _length++;
        _needsComma = true;
    }

    private void Literal(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        _length += value.Length;
    }

    // A plain loop: texts are a word or two long, and wide vectors would be compiled anew at every start.
    private void Quote(ReadOnlySpan<char> value)
    {
        Span<byte> room = Room(value.Length + 2);
        room[0] = (byte)'"';
        for (int i = 0; i < value.Length; i++)
        {
            if (!IsPlain(value[i]))
            {
                Escape(value);
                return;
            }

            room[i + 1] = (byte)value[i];
        }

        room[value.Length + 1] = (byte)'"';
        _length += value.Length + 2;
    }

    private void Escape(ReadOnlySpan<char> value)
    {
        char[] escaped = ArrayPool<char>.Shared.Rent(value.Length * MostBytes);
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value, escaped, out _, out int length);
        Span<byte> room = Room(Encoding.UTF8.GetMaxByteCount(length) + 2);
        room[0] = (byte)'"';
        int written = Encoding.UTF8.GetBytes(escaped.AsSpan(0, length), room[1..]);
        room[written + 1] = (byte)'"';
        _length += written + 2;
        ArrayPool<char>.Shared.Return(escaped);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_length + count)));

    // ASCII that stands for itself between quotes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(int character) => character is >= ' ' and < 0x7F and not '"' and not '\\';
}
