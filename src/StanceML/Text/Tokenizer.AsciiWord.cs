using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StanceML.Text;

internal static partial class Tokenizer
{
    private ref partial struct Run
    {
        private const int Lane = 8;

        /// <summary>Takes a word of plain letters, eight at a time; says no, and takes nothing, where a word asks for more care.</summary>
        private bool AsciiWord(TokenFlags flags)
        {
            int left = _text.Length - _at;
            ref ushort start = ref Unsafe.Add(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text)), _at);
            int length = 0, upper = 0, fold = _foldAt;
            ulong bytes;
            while (true)
            {
                if (left - length < Lane)
                    return false;
                Vector128<ushort> chars = Vector128.LoadUnsafe(ref start, (nuint)length);
                Vector128<ushort> lower = chars | Vector128.Create((ushort)0x20);
                Vector128<ushort> isLetter = Vector128.LessThanOrEqual(lower - Vector128.Create((ushort)'a'), Vector128.Create((ushort)('z' - 'a')));
                int run = BitOperations.TrailingZeroCount(~isLetter.ExtractMostSignificantBits());
                uint isUpper = (isLetter & Vector128.Equals(lower, chars + Vector128.Create((ushort)0x20))).ExtractMostSignificantBits();
                upper += BitOperations.PopCount(isUpper & ((1u << run) - 1));
                bytes = Vector128.Narrow(lower, lower).AsUInt64().ToScalar();
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_folded), fold + length), bytes);
                length += run;
                if (run < Lane)
                    break;
            }

            char next = (char)Unsafe.Add(ref start, length), first = (char)start;
            if (next is not (' ' or ',') && AsksForCare(first, length, next))
                return false;
            if (upper > 0)
                flags |= (IsUpperCase(first) ? TokenFlags.Capitalised : 0) | (upper > 1 && upper == length ? TokenFlags.AllCaps : 0);
            _at += length;
            _foldAt += length;
            if (length < Lane && BitConverter.IsLittleEndian)
                buffer.Add(new Token(WordHash.OfShort(bytes, length), _at - length, length, fold, (ushort)length, flags | TokenFlags.Word));
            else
                Emit(flags | TokenFlags.Word, _at - length, fold);
            return true;
        }

        // Digits, apostrophes and letters beyond ASCII go on; "U.", "www.", "https:" and "co-" may.
        private static bool AsksForCare(char first, int length, char next) =>
            next >= 0x80 || IsDigit(next) || next == '\''
            || (next == '-' && length == 2)
            || (next is '.' or ':' && (length == 1 || first is 'h' or 'w'));
    }
}
