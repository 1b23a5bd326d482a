using System.Buffers;

namespace StanceML.Training.Data;

/// <summary>Cuts a stream into lines without ever holding more than one of them. Not thread-safe.</summary>
internal sealed class BoundedLineReader(Stream stream, int maxLineBytes) : IDisposable
{
    // Debug starts tiny, so that growth is always tested.
#if DEBUG
    private const int InitialSize = 16;
#else
    private const int InitialSize = 64 * 1024;
#endif

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the line that was read last was longer than allowed; its bytes are then left out.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">Its bytes without the line break, valid until the next call.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        TooLong = false;
        int scanFrom = _start;
        while (true)
        {
            int found = _buffer.AsSpan(scanFrom, _end - scanFrom).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Take(scanFrom + found);
                _start = scanFrom + found + 1;
                return true;
            }

            if (_atEnd)
            {
                bool any = _start < _end || TooLong;
                line = any ? Take(_end) : default;
                _start = _end;
                return any;
            }

            // One byte more than the bound is kept, for a carriage return.
            if (TooLong || _end - _start > maxLineBytes + 1)
            {
                TooLong = true;
                _start = _end;
            }

            scanFrom = Fill();
        }
    }

    /// <summary>Closes the stream and hands the buffer back.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        stream.Dispose();
    }

    private ReadOnlyMemory<byte> Take(int stop)
    {
        Line++;
        if (TooLong)
            return default;
        int length = stop - _start;
        if (length > 0 && _buffer[stop - 1] == '\r')
            length--;
        TooLong = length > maxLineBytes;
        return TooLong ? default : _buffer.AsMemory(_start, length);
    }

    /// <summary>Reads more bytes behind those not yet taken.</summary>
    /// <returns>Where the new bytes begin.</returns>
    private int Fill()
    {
        int pending = _end - _start;
        if (_end == _buffer.Length)
        {
            byte[] room = pending > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
            _buffer.AsSpan(_start, pending).CopyTo(room);
            if (room != _buffer)
                ArrayPool<byte>.Shared.Return(_buffer);
            (_buffer, _start, _end) = (room, 0, pending);
        }

        int from = _end;
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
        return from;
    }
}
