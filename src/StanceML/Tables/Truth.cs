using System.Runtime.CompilerServices;

namespace StanceML.Tables;

/// <summary>Truths as numbers. Inside a loop the compiler makes a jump of <c>x ? 1 : 0</c>; of these it makes none.</summary>
/// <remarks>For what changes from word to word: a jump that the processor guesses wrong costs as much as twenty additions.</remarks>
internal static class Truth
{
    /// <summary>1 for true, 0 for false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bit(bool truth) => Unsafe.BitCast<bool, byte>(truth);

    /// <summary>All bits for true, none for false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(bool truth) => (ulong)-(long)Unsafe.BitCast<bool, byte>(truth);

    /// <summary>The first for true, the second for false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Choose(bool truth, ulong first, ulong second) => second ^ ((first ^ second) & Mask(truth));
}
