using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>Verb phrases: chains of auxiliaries and a verb, with what is put between them.</summary>
internal ref partial struct PhraseBuilder
{
    private static readonly ulong Get = WordHash.Of("get"), Being = WordHash.Of("being"), Been = WordHash.Of("been"),
        Must = WordHash.Of("must"), Should = WordHash.Of("should"), Ought = WordHash.Of("ought"), Will = WordHash.Of("will"),
        Shall = WordHash.Of("shall");

    private const uint AfterModal = 1u << (int)Tag.Be | 1u << (int)Tag.Have | 1u << (int)Tag.Do | 1u << (int)Tag.BaseVerb | 1u << (int)Tag.Verb,
        AfterDo = 1u << (int)Tag.BaseVerb | 1u << (int)Tag.Have,
        AfterHave = 1u << (int)Tag.Be | 1u << (int)Tag.Participle | 1u << (int)Tag.Have | 1u << (int)Tag.Do,
        AfterBe = 1u << (int)Tag.Be | 1u << (int)Tag.Participle | 1u << (int)Tag.Gerund;

    private readonly bool Verb(int start, ref Phrase phrase)
    {
        phrase.Kind = PhraseKind.Verb;
        phrase.First = start;
        var flags = PhraseFlags.None;
        int head = -1, last = start;
        // The last word of the chain, punctuation before its first; and what may follow it.
        Tag chain = Tag.Punctuation;
        uint follows = TagSet.Verbal;
        bool be = false;
        for (int i = start; i < _tags.Length; i++)
        {
            Tag tag = _tags[i];
            if (!follows.Has(tag))
            {
                if (tag == Tag.Negation)
                {
                    if (head >= 0 && TagSet.FullVerbs.Has(chain))
                        break;
                    flags |= PhraseFlags.Negated;
                    last = i;
                    continue;
                }

                if (tag != Tag.Adverb || (head >= 0 && !StartsVerb(i)))
                    break;
                continue;
            }

            PhraseFlags first = chain == Tag.Punctuation ? PhraseFlags.Finite : PhraseFlags.None;
            switch (tag)
            {
                case Tag.Modal:
                    flags |= Modal(i);
                    follows = AfterModal;
                    break;
                case Tag.Infinitive:
                    flags |= PhraseFlags.Infinitive;
                    follows = AfterModal;
                    break;
                case Tag.Be:
                    ulong form = _tokens[i].Hash;
                    flags |= (form != Being && form != Been ? first : 0) | ContractedNegation(i);
                    be = true;
                    head = i;
                    follows = AfterBe;
                    break;
                case Tag.Have or Tag.Do:
                    flags |= first | ContractedNegation(i);
                    be = false;
                    head = i;
                    follows = tag == Tag.Have ? AfterHave : AfterDo;
                    break;
                case Tag.Verb or Tag.BaseVerb:
                    flags |= first;
                    be = _words[i].Lemma == Get;
                    head = i;
                    follows = 0;
                    break;
                case Tag.Participle:
                    flags |= first != 0 ? PhraseFlags.BareParticiple | PhraseFlags.Passive : be ? PhraseFlags.Passive : 0;
                    be = false;
                    head = i;
                    follows = 0;
                    break;
                default:
                    flags |= first != 0 ? PhraseFlags.Gerund : 0;
                    be = false;
                    head = i;
                    follows = 0;
                    break;
            }

            chain = tag;
            last = i;
        }

        if (head < 0)
        {
            // A modal or "to" alone, the verb cut off or unknown.
            if (chain == Tag.Punctuation)
                return false;
            head = last;
        }

        if (chain == Tag.Be)
            flags |= PhraseFlags.Copula;
        if (chain == Tag.Have && last + 1 < _tags.Length && _tags[last + 1] == Tag.Infinitive)
            flags |= PhraseFlags.Obliging;
        phrase.Flags = flags;
        phrase.Last = last;
        phrase.Head = head;
        return true;
    }

    private readonly PhraseFlags Modal(int i)
    {
        ulong modal = _tokens[i].Hash;
        return PhraseFlags.Modal | PhraseFlags.Finite | ContractedNegation(i)
            | (modal == Must || modal == Should || modal == Ought ? PhraseFlags.Obliging : 0)
            | (modal == Will || modal == Shall ? PhraseFlags.Future : 0);
    }

    private readonly PhraseFlags ContractedNegation(int i)
    {
        ReadOnlySpan<byte> word = _analysis.Tokens.Folded(_tokens[i]);
        return word is [.., (byte)'n', (byte)'\'', (byte)'t'] || word.SequenceEqual("cannot"u8) ? PhraseFlags.Negated : 0;
    }
}
