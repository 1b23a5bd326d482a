using System.Buffers;
using System.Text;

namespace StanceML.Training.Bulk;

/// <summary>Cuts a stream into blocks of whole lines, in memory that does not grow with the stream. Not thread-safe.</summary>
/// <remarks>Finding the lines of a block is left to whoever works on it, on another core.</remarks>
internal sealed class LineBlockReader(Stream stream, int maxLineBytes)
{
    // Debug starts tiny, so that growth is always tested.
#if DEBUG
    private const int BlockBytes = 64;
#else
    private const int BlockBytes = 128 * 1024;
#endif

    private byte[] _carried = [];
    private int _carriedLength;
    private long _line = 1;
    private bool _isAtStart = true;

    /// <summary>The blocks in order. Each block's array is rented from the shared pool; whoever is done with it hands it back.</summary>
    public IEnumerable<LineBlock> Read()
    {
        while (true)
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(BlockBytes, _carriedLength * 2));
            _carried.AsSpan(0, _carriedLength).CopyTo(buffer);
            int length = stream.ReadAtLeast(buffer.AsSpan(_carriedLength), buffer.Length - _carriedLength, throwOnEndOfStream: false) + _carriedLength;
            bool isAtEnd = length < buffer.Length;
            int start = _isAtStart && buffer.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            int end = isAtEnd ? length : buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            // A first line that is longer than a block is carried over with its mark.
            _isAtStart &= end == 0 && length <= maxLineBytes;
            if (end == 0 && length > maxLineBytes)
            {
                yield return new LineBlock(default, _line++, true);
                bool goesOn = SkipLine(buffer);
                ArrayPool<byte>.Shared.Return(buffer);
                if (!goesOn)
                    yield break;
                continue;
            }

            Carry(buffer.AsSpan(end, length - end));
            if (end > start)
            {
                yield return new LineBlock(new ArraySegment<byte>(buffer, start, end - start), _line, false);
                _line += buffer.AsSpan(start, end - start).Count((byte)'\n');
            }
            else
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            if (isAtEnd)
                yield break;
        }
    }

    // Reads on to the end of the line; what stands behind it is carried over.
    private bool SkipLine(byte[] buffer)
    {
        _carriedLength = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            int end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (end < 0)
                continue;
            Carry(buffer.AsSpan(end + 1, read - end - 1));
            return true;
        }

        return false;
    }

    private void Carry(ReadOnlySpan<byte> bytes)
    {
        if (_carried.Length < bytes.Length)
            _carried = new byte[Math.Max(bytes.Length, BlockBytes)];
        bytes.CopyTo(_carried);
        _carriedLength = bytes.Length;
    }
}
