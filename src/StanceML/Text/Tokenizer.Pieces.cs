using System.Globalization;

namespace StanceML.Text;

internal static partial class Tokenizer
{
    /// <summary>The tokens that are no plain words: abbreviations with periods, possessives, numbers, marks and addresses.</summary>
    private ref partial struct Run
    {
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
            if (c < 0x80)
            {
                _folded[_foldAt++] = (byte)c;
                _at++;
                buffer.Add(new Token(WordHash.OfShort(c, 1), start, 1, fold, 1, flags | TokenFlags.Punctuation));
                return;
            }

            if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Next(1)))
            {
                FoldOther(c);
                _at++;
                FoldOther(_text[_at]);
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
    }
}
