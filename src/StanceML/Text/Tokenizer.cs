using System.Globalization;

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
        var run = new Run(text, buffer, isPlain: false);
        run.All();
    }

    /// <summary>The same without the short cut for words of plain letters: what that is tested against.</summary>
    internal static void TokenizePlainly(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        buffer.Clear(text.Length);
        var run = new Run(text, buffer, isPlain: true);
        run.All();
    }

    private static bool IsLetter(char c) =>
        (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (c >= 0x80 && (char.IsLetter(c) || CharacterFold.IsInvisible(c)));

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>The state of one pass.</summary>
    private ref partial struct Run(ReadOnlySpan<char> text, TokenBuffer buffer, bool isPlain)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private readonly byte[] _folded = buffer.FoldedBytes;
        private int _at;
        private int _foldAt;

        public void All()
        {
            var before = TokenFlags.SpaceBefore | TokenFlags.LineStart;
            bool hashtag = false;
            while (_at < _text.Length)
            {
                char c = _text[_at];
                if (c == ' ')
                {
                    before |= TokenFlags.SpaceBefore;
                    _at++;
                    hashtag = false;
                    continue;
                }

                if (IsLetter(c))
                {
                    if (c < 0x80 && !hashtag && !isPlain && AsciiWord(before))
                    {
                        before = TokenFlags.None;
                        continue;
                    }

                    Word(before | (hashtag ? TokenFlags.Hashtag : 0), hashtag);
                    // The words of a tag follow each other without a mark between them.
                    hashtag = hashtag && _at < _text.Length && (IsLetter(_text[_at]) || _text[_at] == '_');
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
            Emit(flags | TokenFlags.Word, start, fold);

            if (_at < _text.Length && CharacterFold.IsApostrophe(_text[_at]) && IsPossessive())
                Possessive();
        }

        private readonly bool IsCoPrefix(int fold) => _foldAt == fold + 2 && _folded[fold] == (byte)'c' && _folded[fold + 1] == (byte)'o';

        private static bool IsUpperCase(char c) => c < 0x80 ? (uint)(c - 'A') <= 'Z' - 'A' : char.IsUpper(c);

        // "U.S.", "U.N.", "e.g.": at least two single letters with periods; the last period is optional.
        private bool DottedWord(TokenFlags flags)
        {
            int start = _at, fold = _foldAt, letters = 0, upper = 0;
            int at = _at;
            while (at < _text.Length && _text[at] < 0x80 && IsLetter(_text[at])
                && (at + 1 >= _text.Length || !IsLetter(_text[at + 1])))
            {
                upper += IsUpperCase(_text[at]) ? 1 : 0;
                _folded[fold + letters++] = (byte)(_text[at] | 0x20);
                at++;
                if (at < _text.Length && _text[at] == '.')
                    at++;
                else
                    break;
            }

            if (letters < 2)
                return false;
            _at = at;
            _foldAt = fold + letters;
            flags |= TokenFlags.Word | TokenFlags.Dotted;
            if (upper == letters)
                flags |= TokenFlags.Capitalised | TokenFlags.AllCaps;
            Emit(flags, start, fold);
            return true;
        }

        // At an apostrophe: is this "'s" at the end of a word?
        private readonly bool IsPossessive() =>
            (Next(1) | 0x20) == 's' && !IsLetter(Next(2)) && !IsDigit(Next(2));

        private void Possessive()
        {
            int start = _at, fold = _foldAt;
            _folded[_foldAt++] = (byte)'\'';
            _folded[_foldAt++] = (byte)'s';
            _at += 2;
            Emit(TokenFlags.Word | TokenFlags.Possessive, start, fold);
        }

        private void Number(TokenFlags flags)
        {
            int start = _at, fold = _foldAt;
            while (_at < _text.Length)
            {
                char c = _text[_at];
                if (IsDigit(c) || (uint)((c | 0x20) - 'a') <= 'z' - 'a')
                    _folded[_foldAt++] = (byte)(IsDigit(c) ? c : c | 0x20);
                else if (!(c is '.' or ',' or ':' && IsDigit(Next(1))))
                    break;
                _at++;
            }

            Emit(flags | TokenFlags.Number, start, fold);
        }

        private void Mark(TokenFlags flags)
        {
            int start = _at, fold = _foldAt;
            char c = _text[_at];
            if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Next(1)))
            {
                FoldOther(c);
                _at++;
                FoldOther(_text[_at]);
            }
            else if (c < 0x80)
            {
                _folded[_foldAt++] = (byte)c;
            }
            else
            {
                // Quotes and dashes of every make are one quote, one apostrophe and one dash.
                switch (c)
                {
                    case '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB':
                        _folded[_foldAt++] = (byte)'"';
                        break;
                    case '\u2018' or '\u2019' or '\u201A' or '\u2039' or '\u203A':
                        _folded[_foldAt++] = (byte)'\'';
                        break;
                    case '\u2010' or '\u2011':
                        _folded[_foldAt++] = (byte)'-';
                        break;
                    case '\u2012' or '\u2013' or '\u2014' or '\u2015':
                        _folded[_foldAt++] = (byte)'-';
                        _folded[_foldAt++] = (byte)'-';
                        break;
                    default:
                        FoldOther(c);
                        break;
                }
            }

            _at++;
            Emit(flags | TokenFlags.Punctuation, start, fold);
        }

        private readonly bool IsAddress()
        {
            ReadOnlySpan<char> rest = _text[_at..];
            return rest.StartsWith("http://", StringComparison.Ordinal)
                || rest.StartsWith("https://", StringComparison.Ordinal)
                || rest.StartsWith("www.", StringComparison.Ordinal);
        }

        private void Address(TokenFlags flags, int from)
        {
            int start = _at, fold = _foldAt;
            bool handle = _text[_at] == '@';
            _at = from;
            while (_at < _text.Length && (handle ? IsLetter(_text[_at]) || IsDigit(_text[_at]) || _text[_at] == '_' : !char.IsWhiteSpace(_text[_at])))
                _at++;
            _folded[_foldAt++] = (byte)'@';
            Emit(flags | TokenFlags.Address, start, fold);
        }

        private void FoldOther(char c)
        {
            if (CharacterFold.IsInvisible(c))
                return;
            char latin = CharacterFold.Latin(c);
            if (latin == '*')
            {
                (byte first, byte second) = CharacterFold.Pair(c);
                _folded[_foldAt++] = first;
                _folded[_foldAt++] = second;
            }
            else if (latin != '.')
            {
                _folded[_foldAt++] = (byte)latin;
            }
            else
            {
                // Not UTF-8 for surrogates, but one to one, which is all that a hash needs.
                int code = char.ToLower(c, CultureInfo.InvariantCulture);
                if (code < 0x800)
                {
                    _folded[_foldAt++] = (byte)(0xC0 | (code >> 6));
                }
                else
                {
                    _folded[_foldAt++] = (byte)(0xE0 | (code >> 12));
                    _folded[_foldAt++] = (byte)(0x80 | ((code >> 6) & 0x3F));
                }

                _folded[_foldAt++] = (byte)(0x80 | (code & 0x3F));
            }
        }

        private readonly void Emit(TokenFlags flags, int start, int fold)
        {
            // A word longer than 65,535 bytes is no word that any table holds: its head stands for it.
            int length = Math.Min(_foldAt - fold, ushort.MaxValue);
            ulong hash = WordHash.OfPadded(ref _folded[fold], length);
            buffer.Add(new Token(hash, start, _at - start, fold, (ushort)length, flags));
        }
    }
}
