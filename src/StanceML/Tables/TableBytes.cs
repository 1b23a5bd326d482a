using System.Reflection;
using System.Runtime.CompilerServices;

namespace StanceML.Tables;

/// <summary>Bytes that tables are read from where they lie: mapped with the assembly, or a pinned copy. Immutable, thread-safe.</summary>
/// <remarks>
/// The compiler aligns embedded resources to four bytes only, so every value in a table has at most four bytes or is read
/// through a structure with <c>Pack = 4</c>.
/// </remarks>
internal sealed unsafe class TableBytes
{
    private const int FirstRoom = 1 << 16;

    // Keeps a copy alive; the assembly's own bytes live as long as this type does.
    private readonly byte[]? _copy;
    private readonly byte* _start;

    private TableBytes(byte* start, int length)
    {
        _start = start;
        Length = length;
    }

    /// <summary>Takes over an array that was allocated pinned.</summary>
    private TableBytes(byte[] pinned, int length)
    {
        _copy = pinned;
        _start = (byte*)Unsafe.AsPointer(ref pinned[0]);
        Length = length;
    }

    /// <summary>Number of bytes.</summary>
    public int Length { get; }

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> Span => new(_start, Length);

    /// <summary>The bytes of an embedded resource, without a copy; null when the assembly holds no such resource.</summary>
    public static TableBytes? FromResource(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        return stream switch
        {
            null => null,
            UnmanagedMemoryStream mapped => new TableBytes(mapped.PositionPointer, checked((int)mapped.Length)),
            _ => Read(stream, int.MaxValue),
        };
    }

    /// <summary>A copy of the bytes.</summary>
    public static TableBytes Copy(ReadOnlySpan<byte> bytes)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned);
        return new TableBytes(pinned, bytes.Length);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">Any stream.</param>
    /// <param name="limit">Reading stops just past this many bytes, so that the caller can refuse them.</param>
    public static TableBytes Read(Stream stream, long limit)
    {
        // One byte more than the stream says it has, so that its end is met without growing.
        long expected = stream.CanSeek ? Math.Min(stream.Length - stream.Position, limit) + 1 : FirstRoom;
        byte[] room = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(expected, 1, Array.MaxLength), pinned: true);
        int length = 0;
        for (int read; length <= limit && (read = stream.Read(room, length, room.Length - length)) > 0;)
        {
            length += read;
            if (length < room.Length)
                continue;
            byte[] larger = GC.AllocateUninitializedArray<byte>(checked(room.Length * 2), pinned: true);
            room.CopyTo(larger, 0);
            room = larger;
        }

        return new TableBytes(room, length);
    }

    /// <summary>Where some values lie.</summary>
    /// <param name="offset">Of the first, in bytes.</param>
    /// <param name="count">How many.</param>
    /// <param name="size">Bytes of each.</param>
    /// <exception cref="ArgumentOutOfRangeException">They do not lie inside the bytes.</exception>
    public void* At(int offset, int count, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + ((long)count * size), Length, nameof(count));
        return _start + offset;
    }
}
