using System.Buffers;

namespace StanceML.Training.Data;

/// <summary>Cuts one big JSON array into its elements without ever holding more than one. Not thread-safe.</summary>
/// <remarks>It only counts brackets, so that one broken element does not take the others with it.</remarks>
internal sealed class JsonArrayReader(Stream stream, int maxBytes)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _element = new();
    private int _at;
    private int _end;
    private long _line = 1;
    private bool _opened;

    /// <summary>Line where the element that was read last begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the element that was read last was longer than allowed; its bytes are then left out.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Reads the next element; valid until the next call.</summary>
    /// <remarks>The opening bracket of the array itself counts as space between elements.</remarks>
    public bool TryRead(out ReadOnlyMemory<byte> element)
    {
        _element.ResetWrittenCount();
        TooLong = false;
        int depth = 0;
        bool inString = false, escaped = false, any = false;
        while (Next(out byte b))
        {
            if (b == '\n')
            {
                _line++;
                // A string never spans lines: a missing quotation mark costs its element, not the rest.
                if (inString)
                    break;
            }

            if (!any)
            {
                if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)']')
                    continue;
                if (b == '[' && !_opened)
                {
                    _opened = true;
                    continue;
                }

                any = true;
                Line = _line;
            }

            Append(b);
            if (inString)
            {
                inString = escaped || b != '"';
                escaped = !escaped && b == '\\';
                continue;
            }

            if (b == '"')
                inString = true;
            else if (b is (byte)'{' or (byte)'[')
                depth++;
            else if (b is (byte)'}' or (byte)']' && --depth <= 0)
                break;
        }

        element = TooLong ? default : _element.WrittenMemory;
        return any;
    }

    private void Append(byte b)
    {
        TooLong |= _element.WrittenCount >= maxBytes;
        if (TooLong)
            return;
        _element.GetSpan(1)[0] = b;
        _element.Advance(1);
    }

    private bool Next(out byte b)
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
            if (_end == 0)
            {
                b = 0;
                return false;
            }
        }

        b = _buffer[_at++];
        return true;
    }
}
