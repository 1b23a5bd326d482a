using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace StanceML.Training.Bulk;

/// <summary>Reads records that are as they should be without allocating; says no to others, which are then read with care. Not thread-safe.</summary>
internal sealed class BulkRecord
{
    private const int MaxDepth = 32, DateLength = 10;

    private char[] _text = new char[1024];
    private byte[] _id = new byte[64];
    private int _textLength, _idLength;

    /// <summary>The id as UTF-8; the line number where the record has none.</summary>
    public ReadOnlySpan<byte> Id => _id.AsSpan(0, _idLength);

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _textLength);

    /// <summary>Its day, if it gives one.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Reads a line of plain text.</summary>
    public bool TryReadPlain(ReadOnlySpan<byte> line, long number)
    {
        Date = null;
        SetNumber(number);
        Reserve(line.Length);
        return Utf8.ToUtf16(line, _text, out _, out _textLength, replaceInvalidSequences: false) == OperationStatus.Done;
    }

    /// <summary>Reads a JSON object with "text", "id" and "date".</summary>
    public bool TryReadJson(ReadOnlySpan<byte> line, long number)
    {
        Date = null;
        SetNumber(number);
        Reserve(line.Length);
        try
        {
            return TryReadObject(line);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool TryReadObject(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        bool hasText = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isText = reader.ValueTextEquals("text"u8), isId = !isText && reader.ValueTextEquals("id"u8), isDate = !isText && !isId && reader.ValueTextEquals("date"u8);
            reader.Read();
            if (isText)
            {
                if (reader.TokenType != JsonTokenType.String)
                    return false;
                _textLength = reader.CopyString(_text);
                hasText = true;
            }
            else if (isId)
            {
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number) || reader.ValueIsEscaped || !Utf8.IsValid(reader.ValueSpan))
                    return false;
                SetId(reader.ValueSpan);
            }
            else if (isDate && reader.TokenType != JsonTokenType.Null)
            {
                if (reader.TokenType != JsonTokenType.String || !TryReadDate(reader.ValueSpan, out DateOnly date))
                    return false;
                Date = date;
            }
            else
            {
                reader.Skip();
            }
        }

        return hasText && !reader.Read();
    }

    private static bool TryReadDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        Span<char> chars = stackalloc char[DateLength];
        return text.Length == DateLength && Utf8.ToUtf16(text, chars, out _, out int written) == OperationStatus.Done
            && DateOnly.TryParseExact(chars[..written], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private void Reserve(int length)
    {
        if (_text.Length < length)
            _text = new char[Math.Max(length, _text.Length * 2)];
    }

    private void SetNumber(long number) => Utf8Formatter.TryFormat(number, _id, out _idLength);

    private void SetId(ReadOnlySpan<byte> id)
    {
        if (_id.Length < id.Length)
            _id = new byte[id.Length * 2];
        id.CopyTo(_id);
        _idLength = id.Length;
    }
}
