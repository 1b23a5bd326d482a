using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StanceML.Text;

/// <summary>What sixty-four characters in a row are: one bit each, the first one lowest.</summary>
/// <param name="Letters">Letters of ASCII.</param>
/// <param name="Small">Small letters of ASCII, and some that are none.</param>
/// <param name="Digits">Digits of ASCII.</param>
/// <param name="Spaces">Spaces.</param>
/// <param name="Breaks">Line feeds.</param>
/// <param name="Between">What is between space and letters in ASCII: digits and most marks.</param>
/// <param name="Odd">Apostrophes and number signs among these.</param>
/// <param name="Periods">Periods.</param>
/// <param name="Hyphens">Hyphens.</param>
/// <param name="Colons">Colons.</param>
internal readonly record struct CharacterMasks(
    ulong Letters, ulong Small, ulong Digits, ulong Spaces, ulong Breaks, ulong Between, ulong Odd, ulong Periods, ulong Hyphens, ulong Colons)
{
    /// <summary>How many characters a mask covers.</summary>
    public const int Width = 64;

    /// <summary>Reads sixty-four characters.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="bytes">Receives them as bytes, and for each what a token that starts with it is.</param>
    /// <param name="atOnce">Whether to take them in one vector where the machine can: faster, but such code is compiled only when it first runs.</param>
    public static CharacterMasks Of(ref ushort start, ref CharacterBytes bytes, bool atOnce) =>
        atOnce ? OfAll(ref start, ref bytes) : OfQuarters(ref start, ref bytes);

    // By itself, so that all the rest can be compiled ahead.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CharacterMasks OfAll(ref ushort start, ref CharacterBytes bytes)
    {
        if (!Vector512.IsHardwareAccelerated)
            return OfQuarters(ref start, ref bytes);
        // What is no byte becomes 255, which is nothing of the sort.
        Vector512<byte> chars = Vector512.NarrowWithSaturation(Vector512.LoadUnsafe(ref start), Vector512.LoadUnsafe(ref start, Width / 2));
        Vector512<byte> small = chars | Vector512.Create((byte)0x20), same = Vector512.Equals(small, chars);
        Vector512<byte> letters = Vector512.LessThanOrEqual(small - Vector512.Create((byte)'a'), Vector512.Create((byte)('z' - 'a')));
        Vector512<byte> digits = Vector512.LessThanOrEqual(chars - Vector512.Create((byte)'0'), Vector512.Create((byte)9));
        Vector512<byte> spaces = Vector512.Equals(chars, Vector512.Create((byte)' ')), breaks = Vector512.Equals(chars, Vector512.Create((byte)'\n'));
        small.StoreUnsafe(ref bytes.Lower);
        Vector512<byte> kinds = Vector512.ConditionalSelect(letters, Vector512.Create((byte)TokenFlags.Word), Vector512.ConditionalSelect(digits, Vector512.Create((byte)TokenFlags.Number), Vector512.Create((byte)TokenFlags.Punctuation)));
        (kinds | Vector512.AndNot(letters & Vector512.Create((byte)TokenFlags.Capitalised), same)).StoreUnsafe(ref bytes.Kinds);
        ((spaces & Vector512.Create((byte)TokenFlags.SpaceBefore)) | (breaks & Vector512.Create((byte)(TokenFlags.SpaceBefore | TokenFlags.LineStart)))).StoreUnsafe(ref bytes.Gaps);
        return new CharacterMasks(
            letters.ExtractMostSignificantBits(),
            same.ExtractMostSignificantBits(),
            digits.ExtractMostSignificantBits(),
            spaces.ExtractMostSignificantBits(),
            breaks.ExtractMostSignificantBits(),
            Vector512.LessThanOrEqual(chars - Vector512.Create((byte)'!'), Vector512.Create((byte)('?' - '!'))).ExtractMostSignificantBits(),
            Vector512.Equals(chars, Vector512.Create((byte)'\'')).ExtractMostSignificantBits() | Vector512.Equals(chars, Vector512.Create((byte)'#')).ExtractMostSignificantBits(),
            Vector512.Equals(chars, Vector512.Create((byte)'.')).ExtractMostSignificantBits(),
            Vector512.Equals(chars, Vector512.Create((byte)'-')).ExtractMostSignificantBits(),
            Vector512.Equals(chars, Vector512.Create((byte)':')).ExtractMostSignificantBits());
    }

    private static CharacterMasks OfQuarters(ref ushort start, ref CharacterBytes bytes)
    {
        const int Lane = 16;
        ulong letters = 0, same = 0, digits = 0, spaces = 0, breaks = 0, between = 0, odd = 0, periods = 0, hyphens = 0, colons = 0;
        for (int i = 0; i < Width; i += Lane)
        {
            Vector128<byte> chars = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref start, (nuint)i), Vector128.LoadUnsafe(ref start, (nuint)i + (Lane / 2)));
            Vector128<byte> small = chars | Vector128.Create((byte)0x20), isSame = Vector128.Equals(small, chars);
            Vector128<byte> isLetter = Vector128.LessThanOrEqual(small - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
            Vector128<byte> isDigit = Vector128.LessThanOrEqual(chars - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
            Vector128<byte> isSpace = Vector128.Equals(chars, Vector128.Create((byte)' ')), isBreak = Vector128.Equals(chars, Vector128.Create((byte)'\n'));
            small.StoreUnsafe(ref bytes.Lower, (nuint)i);
            Vector128<byte> kinds = Vector128.ConditionalSelect(isLetter, Vector128.Create((byte)TokenFlags.Word), Vector128.ConditionalSelect(isDigit, Vector128.Create((byte)TokenFlags.Number), Vector128.Create((byte)TokenFlags.Punctuation)));
            (kinds | Vector128.AndNot(isLetter & Vector128.Create((byte)TokenFlags.Capitalised), isSame)).StoreUnsafe(ref bytes.Kinds, (nuint)i);
            ((isSpace & Vector128.Create((byte)TokenFlags.SpaceBefore)) | (isBreak & Vector128.Create((byte)(TokenFlags.SpaceBefore | TokenFlags.LineStart)))).StoreUnsafe(ref bytes.Gaps, (nuint)i);
            letters |= Bits(isLetter) << i;
            same |= Bits(isSame) << i;
            digits |= Bits(isDigit) << i;
            spaces |= Bits(isSpace) << i;
            breaks |= Bits(isBreak) << i;
            between |= Bits(Vector128.LessThanOrEqual(chars - Vector128.Create((byte)'!'), Vector128.Create((byte)('?' - '!')))) << i;
            odd |= Bits(Vector128.Equals(chars, Vector128.Create((byte)'\'')) | Vector128.Equals(chars, Vector128.Create((byte)'#'))) << i;
            periods |= Bits(Vector128.Equals(chars, Vector128.Create((byte)'.'))) << i;
            hyphens |= Bits(Vector128.Equals(chars, Vector128.Create((byte)'-'))) << i;
            colons |= Bits(Vector128.Equals(chars, Vector128.Create((byte)':'))) << i;
        }

        return new CharacterMasks(letters, same, digits, spaces, breaks, between, odd, periods, hyphens, colons);
    }

    private static ulong Bits(Vector128<byte> lanes) => lanes.ExtractMostSignificantBits();
}
