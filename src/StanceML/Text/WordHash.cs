using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StanceML.Text;

/// <summary>The 64-bit hash under which folded words are looked up and features are numbered.</summary>
/// <remarks>
/// Eight bytes at a step, one multiplication each, then a final mix. It is part of the feature schema:
/// a change here makes every model file unreadable, on purpose. Not for adversarial keys.
/// </remarks>
internal static class WordHash
{
    // Odd constants with well-spread bits (fractional parts of the golden ratio and of the square root of 3).
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xBB67AE8584CAA73B;

    /// <summary>Hashes folded bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> folded)
    {
        ulong hash = (ulong)folded.Length * Second;
        while (folded.Length >= 8)
        {
            hash = Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(folded));
            folded = folded[8..];
        }

        if (folded.Length > 0)
        {
            ulong last = 0;
            for (int i = folded.Length - 1; i >= 0; i--)
                last = (last << 8) | folded[i];
            hash = Step(hash, last);
        }

        return Finish(hash);
    }

    /// <summary>Hashes folded bytes that are followed by at least seven readable bytes; the same value as <see cref="Of(ReadOnlySpan{byte})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfPadded(ref byte folded, int length)
    {
        ulong hash = (ulong)length * Second;
        int at = 0;
        for (; at + 8 <= length; at += 8)
            hash = Step(hash, ReadLittleEndian(ref Unsafe.Add(ref folded, at)));

        int rest = length - at;
        if (rest > 0)
            hash = Step(hash, ReadLittleEndian(ref Unsafe.Add(ref folded, at)) & (ulong.MaxValue >> (64 - (8 * rest))));
        return Finish(hash);
    }

    /// <summary>Hashes one to eight folded bytes that stand in a number, the first one lowest; the same value as <see cref="Of(ReadOnlySpan{byte})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfShort(ulong folded, int length) =>
        Finish(Step((ulong)length * Second, folded & (ulong.MaxValue >> (64 - (8 * length)))));

    /// <summary>Hashes one to fifteen folded bytes at the beginning of two numbers, the first one lowest; the same value as <see cref="Of(ReadOnlySpan{byte})"/>.</summary>
    /// <remarks>Without a jump on the length, which the processor would guess wrong for one word in five; hence no comparison that a compiler makes one of.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfSixteen(ulong low, ulong high, int length)
    {
        ulong head = Step((ulong)length * Second, low & Lowest(length));
        // Up to eight bytes the second number does not count, and neither does its mask.
        ulong whole = Step(head, high & Lowest(length & 7));
        ulong isLong = (ulong)((8L - length) >> 63);
        return Finish(head ^ ((head ^ whole) & isLong));
    }

    // All bits of so many of the lowest bytes; of all eight where there are more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Lowest(int bytes)
    {
        ulong mask = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(Masks), Masks.Length - sizeof(ulong) - bytes));
        return BitConverter.IsLittleEndian ? mask : BinaryPrimitives.ReverseEndianness(mask);
    }

    // Bytes, for a span of longer numbers is made anew each time where code is not optimised.
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Hashes a word as the tokenizer would fold it.</summary>
    public static ulong Of(string word)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(word, buffer);
        return buffer.Count == 1
            ? buffer[0].Hash
            : throw new ArgumentException($"'{word}' is not one word but {buffer.Count}.", nameof(word));
    }

    /// <summary>Joins two hashes, in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong first, ulong second) => Finish(Step(first * Second, second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, ulong bytes)
    {
        hash = (hash ^ bytes) * Multiplier;
        return hash ^ (hash >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash *= Second;
        return hash ^ (hash >> 29);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadLittleEndian(ref byte source)
    {
        ulong value = Unsafe.ReadUnaligned<ulong>(ref source);
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }
}
