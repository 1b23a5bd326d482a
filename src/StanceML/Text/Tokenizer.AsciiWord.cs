using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StanceML.Text;

internal static partial class Tokenizer
{
    private ref partial struct Run
    {
        // Letters that are read at once; longer words are rare.
        private const int Lane = 16;

        /// <summary>Takes a word of plain letters at once, and a space behind it; says no, and takes nothing, where a word asks for more care.</summary>
        /// <param name="before">What stands before the word; then what stands before the next token.</param>
        private bool AsciiWord(ref TokenFlags before)
        {
            if (_text.Length - _at < Lane)
                return AsciiWordAtEnd(ref before);
            return AsciiWord(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), _at)), ref before);
        }

        // The last letters of the text, with room behind them.
        private bool AsciiWordAtEnd(ref TokenFlags before)
        {
            Span<char> end = stackalloc char[Lane];
            ReadOnlySpan<char> rest = _text[_at..];
            rest.CopyTo(end);
            end[rest.Length..].Clear();
            return AsciiWord(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(end)), ref before);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private bool AsciiWord(ref ushort start, ref TokenFlags before)
        {
            // What is no byte becomes 255, which is no letter either.
            Vector128<byte> chars = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref start), Vector128.LoadUnsafe(ref start, Lane / 2));
            Vector128<byte> lower = chars | Vector128.Create((byte)0x20);
            Vector128<byte> isLetter = Vector128.LessThanOrEqual(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
            int length = BitOperations.TrailingZeroCount(~isLetter.ExtractMostSignificantBits());
            if (length == Lane)
                return false;
            char next = (char)Unsafe.Add(ref start, length), first = (char)start;
            if (next is not (' ' or ',') && AsksForCare(first, length, next))
                return false;

            uint all = (1u << length) - 1, upper = (~Vector128.Equals(lower, chars)).ExtractMostSignificantBits() & all;
            TokenFlags flags = before | TokenFlags.Word | ((upper & 1) != 0 ? TokenFlags.Capitalised : 0) | (upper == all & length > 1 ? TokenFlags.AllCaps : 0);
            int fold = _foldAt;
            lower.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_folded), (nuint)fold);
            Vector128<ulong> words = lower.AsUInt64();
            buffer.Add(new Token(WordHash.OfSixteen(words.ToScalar(), words.GetElement(1), length), _at, length, fold, (ushort)length, flags));
            _foldAt = fold + length;
            bool space = next == ' ';
            _at += space ? length + 1 : length;
            before = space ? TokenFlags.SpaceBefore : TokenFlags.None;
            return true;
        }

        // Digits, apostrophes and letters beyond ASCII go on; "U.", "www.", "https:" and "co-" may.
        private static bool AsksForCare(char first, int length, char next) =>
            next >= 0x80 || IsDigit(next) || next == '\''
            || (next == '-' && length == 2)
            || (next is '.' or ':' && (length == 1 || first is 'h' or 'w'));
    }
}
