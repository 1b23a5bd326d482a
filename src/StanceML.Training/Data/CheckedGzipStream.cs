using System.Buffers.Binary;
using System.IO.Compression;

namespace StanceML.Training.Data;

/// <summary>Decompresses gzip and notices when the data ends early, which <see cref="GZipStream"/> does not.</summary>
/// <remarks>
/// The last four bytes of a gzip member hold the length of its content (RFC 1952). They are compared at the
/// end, unless the file holds several members, one after the other.
/// </remarks>
internal sealed class CheckedGzipStream : ForwardStream
{
    private readonly GZipStream _gzip;
    private readonly Tap _tap;
    private readonly string? _name;
    private long _length;

    /// <param name="compressed">The compressed bytes.</param>
    /// <param name="name">The file that broken data is a <see cref="DataFormatException"/> of; null to leave it an <see cref="InvalidDataException"/>.</param>
    public CheckedGzipStream(Stream compressed, string? name = null)
        : this(new Tap(compressed), name)
    {
    }

    private CheckedGzipStream(Tap tap, string? name)
        : this(tap, new GZipStream(tap, CompressionMode.Decompress), name)
    {
    }

    private CheckedGzipStream(Tap tap, GZipStream gzip, string? name)
        : base(gzip) => (_tap, _gzip, _name) = (tap, gzip, name);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return ReadChecked(buffer);
        }
        catch (InvalidDataException broken) when (_name is not null)
        {
            throw new DataFormatException(new RowProblem(RowProblemKind.Syntax, _name, 0, "the compressed data is broken or ends early", "a whole gzip file"), broken);
        }
    }

    private int ReadChecked(Span<byte> buffer)
    {
        int read = _gzip.Read(buffer);
        _length += read;
        if (read == 0 && buffer.Length > 0 && !_tap.HasMembers && _tap.LastWord != (uint)_length)
            throw new InvalidDataException("The gzip data ends early.");
        return read;
    }

    /// <summary>Looks at the compressed bytes as they pass.</summary>
    private sealed class Tap(Stream inner) : ForwardStream(inner)
    {
        private const int HeaderLength = 10;

        private readonly Stream _inner = inner;
        private readonly byte[] _tail = new byte[HeaderLength];
        private int _tailLength;
        private long _seen;

        public bool HasMembers { get; private set; }

        public uint LastWord => _tailLength < HeaderLength ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_tail.AsSpan(HeaderLength - 4));

        public override int Read(Span<byte> buffer)
        {
            int read = _inner.Read(buffer);
            ReadOnlySpan<byte> bytes = buffer[..read];
            byte[] border = [.. _tail.AsSpan(0, _tailLength), .. bytes[..Math.Min(read, HeaderLength - 1)]];
            HasMembers = HasMembers || HasHeader(border, from: _seen == 0 ? 1 : 0) || HasHeader(bytes, from: _seen == 0 ? 1 : 0);
            _seen += read;
            ReadOnlySpan<byte> end = read >= HeaderLength ? bytes : [.. _tail.AsSpan(0, _tailLength), .. bytes];
            end = end[^Math.Min(HeaderLength, end.Length)..];
            end.CopyTo(_tail);
            _tailLength = end.Length;
            return read;
        }

        /// <summary>Whether another member's header, as common tools write it, begins at some place.</summary>
        private bool HasHeader(ReadOnlySpan<byte> bytes, int from)
        {
            // The tail may begin with the file's own header while fewer bytes than one header were seen.
            if (_seen <= HeaderLength)
                from = 1;
            for (int at = from; at < bytes.Length; at++)
            {
                int next = bytes[at..].IndexOf((byte)0x1F);
                if (next < 0)
                    return false;
                at += next;
                if (bytes[at..] is [0x1F, 0x8B, 8, 0 or 8, _, _, _, _, 0 or 2 or 4, 0 or 3 or 7 or 10 or 11 or 255, ..])
                    return true;
            }

            return false;
        }
    }
}
