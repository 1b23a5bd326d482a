using StanceML.Lexicons;

namespace StanceML.Syntax;

/// <summary>Noun phrases, and adjectives that stand alone.</summary>
internal ref partial struct PhraseBuilder
{
    private readonly bool Noun(int start, ref Phrase phrase)
    {
        var flags = PhraseFlags.None;
        int head = -1, last = start;
        bool adjectiveOnly = true, time = false;
        for (int i = start; i < _tags.Length; i++)
        {
            Tag tag = _tags[i];
            if (tag == Tag.Noun)
            {
                if ((_words[i].Classes & WordClasses.Time) != 0)
                {
                    // "Russia Monday condemned", "the attack last week": the time starts a phrase of its own.
                    if (head >= 0 && (_tokens[i].IsCapitalised || IsCountry(head)))
                        break;
                    time = true;
                }
                else
                {
                    time = false;
                }

                adjectiveOnly = false;
                head = last = i;
                continue;
            }

            if (TagSet.Content.Has(tag))
            {
                if (tag == Tag.Adjective ? IsOutside(i, head) : tag == Tag.Name && IsSecondCountry(i, head))
                    break;
                time &= tag != Tag.Name;
                adjectiveOnly &= tag == Tag.Adjective;
                head = last = i;
                continue;
            }

            if (TagSet.Openers.Has(tag))
            {
                if (head >= 0)
                    break;
                last = i;
                adjectiveOnly = false;
                continue;
            }

            if (tag == Tag.PossessiveMark)
            {
                last = i;
                continue;
            }

            if (tag == Tag.Pronoun && head < 0)
            {
                flags |= PhraseFlags.PronounPhrase;
                head = last = i;
                adjectiveOnly = false;
                break;
            }

            if (!(tag == Tag.Punctuation ? Binds(i) : tag == Tag.Adverb && head < 0 && i + 1 < _tags.Length && _tags[i + 1] == Tag.Adjective))
                break;
        }

        if (head < 0)
        {
            head = last;
            if (_tags[head] == Tag.Determiner)
                flags |= PhraseFlags.PronounPhrase;
        }

        phrase.Kind = adjectiveOnly ? PhraseKind.Adjective : PhraseKind.Noun;
        phrase.Flags = flags | (time ? PhraseFlags.TimePhrase : 0);
        phrase.First = start;
        phrase.Last = Math.Max(last, head);
        phrase.Head = head;
        return true;
    }

    // A hyphen inside a compound; the period of "Mr." and "J."
    private readonly bool Binds(int i)
    {
        if (_tokens[i].Hash == Hyphen)
        {
            return !_tokens[i].HasSpaceBefore && i + 1 < _tokens.Length && !_tokens[i + 1].HasSpaceBefore
                && TagSet.Content.Has(_tags[i + 1]);
        }

        return _tokens[i].Hash == Period && IsAbbreviation(i) && _tags[i + 1] is Tag.Noun or Tag.Name;
    }

    // "In Syria Russia bombed": two countries side by side are two phrases, whatever article was between them.
    private readonly bool IsSecondCountry(int i, int head) => head >= 0 && head == i - 1 && IsCountry(head) && !_analysis.IsDemonym(i);

    // An adjective behind the head belongs to what follows, unless a noun follows; "condemned Russia last week": so does "last".
    private readonly bool IsOutside(int i, int head)
    {
        if (head < 0)
            return false;
        if (_tags[i - 1] is not (Tag.PossessiveMark or Tag.Punctuation) && !_analysis.IsDemonym(head)
            && (i + 1 >= _tags.Length || _tags[i + 1] is not (Tag.Noun or Tag.Adjective or Tag.Name)))
            return true;
        return IsCountry(head) && i + 1 < _tags.Length && (_words[i + 1].Classes & WordClasses.Time) != 0;
    }

    private readonly bool IsCountry(int token) => _mentionAt[token] >= 0 && !_analysis.IsDemonym(token);
}
