using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StanceML.Tables;

/// <summary>Writes values one behind the other, little-endian, as <see cref="TableReader"/> takes them. Not thread-safe.</summary>
internal sealed class TableWriter
{
    private readonly MemoryStream _bytes = new();

    /// <summary>Bytes so far.</summary>
    public int Length => (int)_bytes.Length;

    public void Add(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void Add(ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    /// <summary>Adds values, and zeros up to the next multiple of four bytes.</summary>
    public void Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        _bytes.Write(MemoryMarshal.AsBytes(values));
        while (_bytes.Length % 4 != 0)
            _bytes.WriteByte(0);
    }

    /// <summary>Adds an index: how many buckets it has, then its words.</summary>
    public void AddIndex(uint[] buckets)
    {
        Add(buckets.Length / HashIndex.BucketWords);
        Add<uint>(buckets);
    }

    public byte[] ToArray() => _bytes.ToArray();
}
