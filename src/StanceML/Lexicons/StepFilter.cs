using System.Runtime.CompilerServices;

namespace StanceML.Lexicons;

/// <summary>One bit for each key of a step, in a table small enough to stay in the nearest cache: says for most words that no expression goes on with them.</summary>
internal static class StepFilter
{
    // Six bits for each key of today's table: one word in six that goes nowhere is let through.
    private const int KeyBits = 17;

    /// <summary>32-bit words of the table.</summary>
    public const int Words = 1 << (KeyBits - 5);

    /// <summary>The word that holds a key's bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Word(ulong key) => (int)(key >> (64 - KeyBits + 5));

    /// <summary>The bit of a key in its word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bit(ulong key) => 1u << (int)(key >> (64 - KeyBits) & 31);
}
