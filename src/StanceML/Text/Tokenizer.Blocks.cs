using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StanceML.Text;

internal static partial class Tokenizer
{
    /// <summary>
    /// The tokens of plain text: words and numbers of ASCII and single marks. Sixty-four characters are told apart at once, and each token is then made
    /// without asking what it is: hardly anything that a processor could guess wrong.
    /// </summary>
    private ref partial struct Run
    {
        // From so many characters on it pays to take a block in one vector.
        private const int LongText = 512;

        /// <summary>Takes the plain tokens from here on, up to one that asks for more care or a place.</summary>
        /// <param name="end">The place: the end of the text, or white space.</param>
        /// <param name="before">What stands before the first token; then what stands before the next one.</param>
        /// <param name="bytes">Room for a block.</param>
        /// <param name="padded">Room for the last characters of the text.</param>
        private void Blocks(int end, ref TokenFlags before, scoped ref CharacterBytes bytes, scoped Span<char> padded)
        {
            while (_at < end)
            {
                scoped ref ushort source = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), _at));
                if (_text.Length - _at < CharacterMasks.Width)
                {
                    padded.Clear();
                    _text[_at..].CopyTo(padded);
                    source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded));
                }

                CharacterMasks masks = CharacterMasks.Of(ref source, ref bytes, atOnce: _text.Length >= LongText);
                ulong letters = masks.Letters, runs = letters | masks.Digits, marks = masks.Between & ~(masks.Digits | masks.Odd);
                ulong inside = end - _at >= CharacterMasks.Width ? ulong.MaxValue : (1UL << (end - _at)) - 1;
                ulong care = Care(masks, runs, marks) & inside;
                int plain = CharacterMasks.Width - BitOperations.LeadingZeroCount(inside);
                if (care != 0)
                    plain = BitOperations.TrailingZeroCount(care);
                // A run of letters or digits that touches the end, or what asks for care, is left whole.
                if (care != 0 || inside == ulong.MaxValue)
                    plain -= BitOperations.LeadingZeroCount(~(runs << (CharacterMasks.Width - plain)));
                if (plain <= 0)
                    return;

                ulong taken = ulong.MaxValue >> (CharacterMasks.Width - plain);
                Take(((runs & ~(runs << 1)) | marks) & taken, masks, runs, before, ref bytes);
                bool afterBreak = ((masks.Breaks >> (plain - 1)) & 1) != 0, afterSpace = ((masks.Spaces >> (plain - 1)) & 1) != 0;
                before = ((runs | marks) & taken) == 0 ? before : TokenFlags.None;
                before |= (afterSpace | afterBreak ? TokenFlags.SpaceBefore : 0) | (afterBreak ? TokenFlags.LineStart : 0);
                _at += plain;
                if (care != 0)
                    return;
            }
        }

        // Makes the tokens that start at places of a block.
        private void Take(ulong starts, in CharacterMasks masks, ulong runs, TokenFlags before, scoped ref CharacterBytes bytes)
        {
            ref Token next = ref buffer.Room(BitOperations.PopCount(starts));
            ref byte folded = ref MemoryMarshal.GetArrayDataReference(_folded);
            int fold = _foldAt, at = _at;
            ulong capitals = masks.Letters & ~masks.Small;
            for (uint flags = (uint)before; starts != 0; starts &= starts - 1, flags = 0)
            {
                int place = BitOperations.TrailingZeroCount(starts);
                ulong run = runs >> place;
                int length = BitOperations.TrailingZeroCount(~run) + (int)(~run & 1);
                flags |= (uint)Unsafe.Add(ref bytes.Kinds, place) | Unsafe.Add(ref bytes.Gaps, place - 1);
                if (((capitals >> place) & 3) == 3 && BitOperations.TrailingZeroCount(~(capitals >> place)) >= length)
                    flags |= (uint)TokenFlags.AllCaps;
                ref byte word = ref Unsafe.Add(ref bytes.Lower, place);
                ulong low = Unsafe.ReadUnaligned<ulong>(ref word), high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref word, sizeof(ulong)));
                ref byte copy = ref Unsafe.Add(ref folded, fold);
                Unsafe.WriteUnaligned(ref copy, low);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref copy, sizeof(ulong)), high);
                next = new Token(WordHash.OfSixteen(low, high, length), at + place, length, fold, (ushort)length, (TokenFlags)flags);
                next = ref Unsafe.Add(ref next, 1);
                fold += length;
            }

            _foldAt = fold;
        }

        // Where a token may be more than a run of letters or digits or a mark: at its first character that is so, or at the last of those before.
        private readonly ulong Care(in CharacterMasks masks, ulong runs, ulong marks)
        {
            const ulong Last = 1UL << 63;
            ulong letters = masks.Letters, digits = masks.Digits, l1 = letters << 1, l2 = letters << 2, l3 = letters << 3;
            ulong care = ~(runs | marks | masks.Spaces | masks.Breaks);
            care |= masks.Breaks & ~((runs | marks) >> 1);
            care |= (letters & (digits << 1)) | (digits & l1);
            care |= marks & (digits << 1) & ((digits >> 1) | Last);
            care |= masks.Periods & l1 & ((letters >> 1) | Last);
            ulong two = runs & (runs >> 1), four = two & (two >> 2), eight = four & (four >> 4);
            care |= eight & (eight >> 8);
            ulong perhaps = (masks.Hyphens & l1 & l2 & ~l3) | (masks.Periods & l1 & l2 & l3 & ~(letters << 4)) | (masks.Colons & l1);
            for (; perhaps != 0; perhaps &= perhaps - 1)
            {
                int place = BitOperations.TrailingZeroCount(perhaps);
                care |= IsPrefix(_at + place) ? 1UL << place : 0;
            }

            return care;
        }

        // "co-", "www." and "https:".
        private readonly bool IsPrefix(int mark) => _text[mark] switch
        {
            '-' => (_text[mark - 1] | 0x20) == 'o' && (_text[mark - 2] | 0x20) == 'c',
            '.' => _text[mark - 1] == 'w' && _text[mark - 2] == 'w' && _text[mark - 3] == 'w',
            _ => mark + 1 < _text.Length && _text[mark + 1] == '/',
        };
    }
}
