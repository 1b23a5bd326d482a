namespace StanceML.Text;

/// <summary>Splits a text into tokens and folds and hashes each word, in one pass over the characters.</summary>
/// <remarks>
/// Hyphens part words ("US-led" is three tokens) but for "co-" ("co-operate" folds to "cooperate"), inner apostrophes do not ("d'Ivoire"), the possessive "'s" stands alone,
/// single letters with periods are one word without them ("U.S." folds to "us"), hashtags fall into their words.
/// Cost: linear in the text.
/// </remarks>
internal static partial class Tokenizer
{
    /// <summary>Fills the buffer with the tokens of the text.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        buffer.Clear(text.Length);
        // The short cut reads letters as numbers, the first one lowest.
        new Run(text, buffer, isPlain: !BitConverter.IsLittleEndian).All(text.Length);
    }

    /// <summary>The same without the short cut for words of plain letters: what that is tested against.</summary>
    internal static void TokenizePlainly(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        buffer.Clear(text.Length);
        new Run(text, buffer, isPlain: true).All(text.Length);
    }

    private static bool IsLetter(char c) =>
        (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (c >= 0x80 && (char.IsLetter(c) || CharacterFold.IsInvisible(c)));

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>The state of one pass.</summary>
    private ref partial struct Run(ReadOnlySpan<char> text, TokenBuffer buffer, bool isPlain, int at = 0, int foldAt = 0)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly byte[] _folded = buffer.FoldedBytes;
        private int _at = at;
        private int _foldAt = foldAt;

        // Takes the tokens that start before a place: the end of the text, or white space.
        public void All(int end)
        {
            CharacterBytes bytes = default;
            Span<char> padded = stackalloc char[CharacterMasks.Width];
            var before = TokenFlags.SpaceBefore | TokenFlags.LineStart;
            while (_at < end)
            {
                if (!isPlain)
                    Blocks(end, ref before, ref bytes, padded);
                WithCare(end, ref before);
            }
        }

        // Takes tokens of any kind; where plain ones are taken faster, up to a space.
        private void WithCare(int end, ref TokenFlags before)
        {
            bool hashtag = false;
            while (_at < end)
            {
                char c = _text[_at];
                if (c == ' ')
                {
                    if (!isPlain)
                        return;
                    before |= TokenFlags.SpaceBefore;
                    _at++;
                    hashtag = false;
                    continue;
                }

                if (IsLetter(c))
                {
                    Word(before | (hashtag ? TokenFlags.Hashtag : 0), hashtag);
                    // The words of a tag follow each other without a mark between them.
                    hashtag = hashtag && _at < _text.Length && (IsLetter(_text[_at]) || _text[_at] == '_');
                }
                else if (c is ',' or '.' or '"' or '-')
                {
                    // The marks that most others wait behind.
                    Mark(before);
                    hashtag = false;
                }
                else if (IsDigit(c))
                {
                    Number(before);
                    hashtag = false;
                }
                else if (char.IsWhiteSpace(c))
                {
                    before |= TokenFlags.SpaceBefore | (c is '\n' or '\r' ? TokenFlags.LineStart : 0);
                    _at++;
                    hashtag = false;
                    continue;
                }
                else if (c == '_' && hashtag)
                {
                    _at++;
                    continue;
                }
                else if (c == '@' && Next(1) is var n && (IsLetter(n) || n == '_'))
                {
                    Address(before, _at + 1);
                    hashtag = false;
                }
                else
                {
                    hashtag = c == '#' && IsLetter(Next(1));
                    Mark(before);
                }

                before = TokenFlags.None;
            }
        }

        private readonly char Next(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

        private void Word(TokenFlags flags, bool splitAtCase)
        {
            // What has no width before a word is no part of it.
            while (CharacterFold.IsZeroWidth(_text[_at]) && IsLetter(Next(1)))
                _at++;
            int start = _at;
            if (Next(1) == '.' && IsLetter(Next(2)) && !IsLetter(Next(3)) && DottedWord(flags))
                return;
            if (_text[_at] is 'h' or 'w' && IsAddress())
            {
                Address(flags, _at);
                return;
            }

            int fold = _foldAt;
            int upper = 0, lower = 0;
            char first = _text[start];
            while (_at < _text.Length)
            {
                char c = _text[_at];
                if ((uint)(c - 'a') <= 'z' - 'a')
                {
                    _folded[_foldAt++] = (byte)c;
                    lower++;
                    _at++;
                }
                else if ((uint)(c - 'A') <= 'Z' - 'A')
                {
                    if (splitAtCase && lower > 0)
                        break;
                    // "USANews" in a tag: the last capital before a small letter starts the next word.
                    if (splitAtCase && upper > 1 && char.IsAsciiLetterLower(Next(1)))
                        break;
                    _folded[_foldAt++] = (byte)(c | 0x20);
                    upper++;
                    _at++;
                }
                else if (IsDigit(c))
                {
                    if (splitAtCase)
                        break;
                    _folded[_foldAt++] = (byte)c;
                    _at++;
                }
                else if (c == '-' && IsCoPrefix(fold) && char.IsAsciiLetterLower(Next(1)))
                {
                    // "co-operate" is "cooperate".
                    _at++;
                }
                else if (c < 0x80 || !IsLetter(c))
                {
                    if (!CharacterFold.IsApostrophe(c) || !IsLetter(Next(1)) || IsPossessive())
                        break;
                    _folded[_foldAt++] = (byte)'\'';
                    _at++;
                }
                else
                {
                    if (char.IsUpper(c))
                        upper++;
                    else if (char.IsLower(c))
                        lower++;
                    FoldOther(c);
                    _at++;
                }
            }

            if (IsUpperCase(first))
                flags |= TokenFlags.Capitalised;
            if (upper > 1 && lower == 0)
                flags |= TokenFlags.AllCaps;
            int end = _at;
            while (end > start + 1 && CharacterFold.IsZeroWidth(_text[end - 1]))
                end--;
            Emit(flags | TokenFlags.Word, start, fold, end);

            if (_at < _text.Length && CharacterFold.IsApostrophe(_text[_at]) && IsPossessive())
                Possessive();
        }

        private readonly bool IsCoPrefix(int fold) => _foldAt == fold + 2 && _folded[fold] == (byte)'c' && _folded[fold + 1] == (byte)'o';

        private static bool IsUpperCase(char c) => c < 0x80 ? (uint)(c - 'A') <= 'Z' - 'A' : char.IsUpper(c);

        private readonly void Emit(TokenFlags flags, int start, int fold) => Emit(flags, start, fold, _at);

        private readonly void Emit(TokenFlags flags, int start, int fold, int end)
        {
            // A word longer than 65,535 bytes is no word that any table holds: its head stands for it.
            int length = Math.Min(_foldAt - fold, ushort.MaxValue);
            ulong hash = WordHash.OfPadded(ref _folded[fold], length);
            buffer.Add(new Token(hash, start, end - start, fold, (ushort)length, flags));
        }
    }
}
