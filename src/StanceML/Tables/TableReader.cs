using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace StanceML.Tables;

/// <summary>Takes values one behind the other out of bytes that stay where they are. Not thread-safe.</summary>
/// <remarks>Only for machines that store numbers as the file does: the tables are used in place.</remarks>
internal unsafe ref struct TableReader(TableBytes bytes, int offset)
{
    /// <summary>Where the next value lies.</summary>
    public int Offset { get; private set; } = offset;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Next(sizeof(int)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Next(sizeof(ulong)));

    /// <summary>Takes values, and the zeros behind them up to a multiple of four bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bytes end before.</exception>
    /// <remarks>Inlined, for one body for each type would be compiled at every start, also where the assembly was compiled ahead.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T* Take<T>(int count)
        where T : unmanaged => (T*)Take(count, sizeof(T));

    /// <summary>Takes an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bytes end before, or it has no bucket.</exception>
    public HashIndex Index()
    {
        int buckets = Int32();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buckets, bytes.Length / (HashIndex.BucketWords * sizeof(uint)));
        return new HashIndex(Take<uint>(buckets * HashIndex.BucketWords), buckets);
    }

    private void* Take(int count, int size)
    {
        void* values = bytes.At(Offset, count, size);
        Offset += (checked(count * size) + 3) & ~3;
        return values;
    }

    private ReadOnlySpan<byte> Next(int size) => new(Take<byte>(size), size);
}
