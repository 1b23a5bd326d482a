using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>Groups tagged words into noun, verb and adjective phrases, and notes what stands between them.</summary>
internal static class PhraseBuilder
{
    private static readonly ulong Get = WordHash.Of("get"), Being = WordHash.Of("being"), Been = WordHash.Of("been"),
        Must = WordHash.Of("must"), Should = WordHash.Of("should"), Ought = WordHash.Of("ought"), Will = WordHash.Of("will"),
        Shall = WordHash.Of("shall"), Hyphen = WordHash.Of("-"u8), Dash = WordHash.Of("--"u8), Comma = WordHash.Of(","u8),
        Period = WordHash.Of("."u8), Semicolon = WordHash.Of(";"u8), Colon = WordHash.Of(":"u8), Quote = WordHash.Of("\""u8),
        Question = WordHash.Of("?"u8), Exclamation = WordHash.Of("!"u8), Open = WordHash.Of("("u8), Close = WordHash.Of(")"u8),
        Have = WordHash.Of("have"), Need = WordHash.Of("need");

    public static void Run(StatementAnalysis analysis)
    {
        TokenBuffer tokens = analysis.Tokens;
        PhraseFlags between = PhraseFlags.AfterBreak;
        int preposition = -1, prepositionToken = -1;
        for (int i = 0; i < tokens.Count;)
        {
            Tag tag = analysis.Tags[i];
            Phrase phrase = default;
            bool found = tag switch
            {
                Tag.Modal or Tag.Be or Tag.Have or Tag.Do or Tag.Infinitive or Tag.Verb or Tag.BaseVerb or Tag.Participle or Tag.Gerund => Verb(analysis, i, ref phrase),
                Tag.Negation or Tag.Adverb => StartsVerb(analysis, i) && Verb(analysis, i, ref phrase),
                Tag.Noun or Tag.Name or Tag.Number or Tag.Pronoun or Tag.Determiner or Tag.PossessivePronoun or Tag.Adjective => Noun(analysis, i, ref phrase),
                _ => false,
            };

            if (found)
            {
                phrase.Flags |= between;
                phrase.Preposition = preposition;
                phrase.PrepositionToken = prepositionToken;
                phrase.Parent = phrase.Subject = phrase.Object = phrase.Clause = -1;
                int number = analysis.AddPhrase(phrase);
                analysis.PhraseAt.AsSpan(phrase.First, phrase.Last - phrase.First + 1).Fill(number);
                between = PhraseFlags.None;
                preposition = prepositionToken = -1;
                i = phrase.Last + 1;
                continue;
            }

            switch (tag)
            {
                case Tag.Preposition:
                    preposition = analysis.PrepositionAt(i);
                    prepositionToken = i;
                    break;
                case Tag.Coordinator:
                    between |= PhraseFlags.AfterCoordinator;
                    break;
                case Tag.Subordinator:
                    between |= PhraseFlags.AfterSubordinator;
                    break;
                case Tag.Relative:
                    between |= PhraseFlags.AfterRelative;
                    break;
                case Tag.That:
                    between |= PhraseFlags.AfterThat;
                    break;
                case Tag.Punctuation:
                    between |= Mark(analysis, i);
                    if ((between & (PhraseFlags.AfterBreak | PhraseFlags.AfterColon)) != 0)
                        preposition = prepositionToken = -1;
                    break;
            }

            if ((analysis.Classes(i) & WordClasses.Condition) != 0)
                between |= PhraseFlags.AfterCondition;
            i++;
        }
    }

    private static PhraseFlags Mark(StatementAnalysis analysis, int i)
    {
        ulong hash = analysis.Tokens[i].Hash;
        if (hash == Comma || hash == Open || hash == Close)
            return PhraseFlags.AfterComma;
        if (hash == Period)
            return IsAbbreviation(analysis, i) ? PhraseFlags.None : PhraseFlags.AfterBreak;
        if (hash == Semicolon || hash == Question || hash == Exclamation)
            return PhraseFlags.AfterBreak;
        if (hash == Colon)
            return PhraseFlags.AfterColon;
        if (hash == Quote)
            return PhraseFlags.AfterQuote;
        if (hash == Dash || (hash == Hyphen && analysis.Tokens[i].HasSpaceBefore))
            return PhraseFlags.AfterDash | PhraseFlags.AfterComma;
        return PhraseFlags.None;
    }

    // "Mr.", "Gen.": a title before the period and a capital behind it.
    private static bool IsAbbreviation(StatementAnalysis analysis, int i) =>
        i > 0 && i + 1 < analysis.Tokens.Count && !analysis.Tokens[i].HasSpaceBefore
        && analysis.Tokens[i - 1].FoldLength <= 4 && analysis.Tokens[i - 1].IsCapitalised
        && ((analysis.Classes(i - 1) & WordClasses.Title) != 0 || analysis.Tokens[i - 1].FoldLength == 1);

    private static bool StartsVerb(StatementAnalysis analysis, int i)
    {
        for (int k = i + 1; k < analysis.Tokens.Count && k < i + 4; k++)
        {
            switch (analysis.Tags[k])
            {
                case Tag.Adverb or Tag.Negation:
                    continue;
                case Tag.Modal or Tag.Be or Tag.Have or Tag.Do or Tag.Infinitive or Tag.Verb or Tag.BaseVerb or Tag.Participle or Tag.Gerund:
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool Verb(StatementAnalysis analysis, int start, ref Phrase phrase)
    {
        TokenBuffer tokens = analysis.Tokens;
        phrase.Kind = PhraseKind.Verb;
        phrase.First = start;
        int head = -1, last = start;
        Tag chain = Tag.Punctuation;
        bool be = false;
        int i = start;
        for (; i < tokens.Count; i++)
        {
            Tag tag = analysis.Tags[i];
            if (tag == Tag.Negation)
            {
                if (head >= 0 && chain is Tag.Verb or Tag.BaseVerb or Tag.Participle or Tag.Gerund && head >= 0)
                    break;
                phrase.Flags |= PhraseFlags.Negated;
                last = i;
                continue;
            }

            if (tag == Tag.Adverb)
            {
                if (head >= 0 && !StartsVerb(analysis, i))
                    break;
                continue;
            }

            if (!Follows(chain, tag))
                break;
            switch (tag)
            {
                case Tag.Modal:
                    phrase.Flags |= PhraseFlags.Modal | PhraseFlags.Finite;
                    ulong modal = tokens[i].Hash;
                    if (modal == Must || modal == Should || modal == Ought)
                        phrase.Flags |= PhraseFlags.Obliging;
                    if (modal == Will || modal == Shall)
                        phrase.Flags |= PhraseFlags.Future;
                    if (IsContractedNegation(analysis, i))
                        phrase.Flags |= PhraseFlags.Negated;
                    break;
                case Tag.Infinitive:
                    phrase.Flags |= PhraseFlags.Infinitive;
                    break;
                case Tag.Be:
                    be = true;
                    phrase.Flags |= chain == Tag.Punctuation && tokens[i].Hash != Being && tokens[i].Hash != Been ? PhraseFlags.Finite : 0;
                    phrase.Flags |= IsContractedNegation(analysis, i) ? PhraseFlags.Negated : 0;
                    head = i;
                    break;
                case Tag.Have or Tag.Do:
                    phrase.Flags |= chain == Tag.Punctuation ? PhraseFlags.Finite : 0;
                    phrase.Flags |= IsContractedNegation(analysis, i) ? PhraseFlags.Negated : 0;
                    be = false;
                    head = i;
                    break;
                case Tag.Verb:
                    phrase.Flags |= chain == Tag.Punctuation ? PhraseFlags.Finite : 0;
                    head = i;
                    be = analysis.Lemma(i) == Get;
                    break;
                case Tag.BaseVerb:
                    phrase.Flags |= chain == Tag.Punctuation ? PhraseFlags.Finite : 0;
                    head = i;
                    be = analysis.Lemma(i) == Get;
                    break;
                case Tag.Participle:
                    if (chain == Tag.Punctuation)
                        phrase.Flags |= PhraseFlags.BareParticiple | PhraseFlags.Passive;
                    else if (be)
                        phrase.Flags |= PhraseFlags.Passive;
                    head = i;
                    be = false;
                    break;
                case Tag.Gerund:
                    phrase.Flags |= chain == Tag.Punctuation ? PhraseFlags.Gerund : 0;
                    head = i;
                    be = false;
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
            phrase.Flags |= PhraseFlags.Copula;
        if (chain is Tag.Have && analysis.Tags.AsSpan(0, tokens.Count) is var tags && last + 1 < tags.Length && tags[last + 1] == Tag.Infinitive)
            phrase.Flags |= PhraseFlags.Obliging;
        phrase.Last = last;
        phrase.Head = head;
        return true;
    }

    private static bool IsContractedNegation(StatementAnalysis analysis, int i) =>
        analysis.Tokens.Folded(i) is [.., (byte)'n', (byte)'\'', (byte)'t'] || analysis.Tokens.Folded(i).SequenceEqual("cannot"u8);

    private static bool Follows(Tag chain, Tag tag) => chain switch
    {
        Tag.Punctuation => tag is Tag.Modal or Tag.Be or Tag.Have or Tag.Do or Tag.Infinitive or Tag.Verb or Tag.BaseVerb or Tag.Participle or Tag.Gerund,
        Tag.Modal or Tag.Infinitive => tag is Tag.Be or Tag.Have or Tag.Do or Tag.BaseVerb or Tag.Verb,
        Tag.Do => tag is Tag.BaseVerb or Tag.Have,
        Tag.Have => tag is Tag.Be or Tag.Participle or Tag.Have or Tag.Do,
        Tag.Be => tag is Tag.Be or Tag.Participle or Tag.Gerund,
        _ => false,
    };

    private static bool Noun(StatementAnalysis analysis, int start, ref Phrase phrase)
    {
        TokenBuffer tokens = analysis.Tokens;
        phrase.Kind = PhraseKind.Noun;
        phrase.First = start;
        int head = -1, last = start;
        bool adjectiveOnly = true, time = false;
        for (int i = start; i < tokens.Count; i++)
        {
            Tag tag = analysis.Tags[i];
            if (tag == Tag.Punctuation)
            {
                // A hyphen inside a compound, or quotation marks around a word of the phrase.
                if (tokens[i].Hash == Hyphen && !tokens[i].HasSpaceBefore && i + 1 < tokens.Count && !tokens[i + 1].HasSpaceBefore
                    && analysis.Tags[i + 1] is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number && tokens[i].Hash == Hyphen)
                    continue;
                // The period of "Mr." and "J."
                if (tokens[i].Hash == Period && IsAbbreviation(analysis, i) && analysis.Tags[i + 1] is Tag.Noun or Tag.Name && tokens[i].Hash == Period)
                    continue;
                break;
            }

            if (tag is Tag.Pronoun)
            {
                if (head >= 0)
                    break;
                phrase.Flags |= PhraseFlags.PronounPhrase;
                head = last = i;
                adjectiveOnly = false;
                break;
            }

            if (tag is Tag.Determiner or Tag.PossessivePronoun)
            {
                if (head >= 0)
                    break;
                last = i;
                adjectiveOnly = false;
                continue;
            }

            if (tag is Tag.PossessiveMark)
            {
                last = i;
                continue;
            }

            if (tag is Tag.Adverb && head < 0 && i + 1 < tokens.Count && analysis.Tags[i + 1] == Tag.Adjective)
                continue;
            if (tag is not (Tag.Noun or Tag.Name or Tag.Number or Tag.Adjective))
                break;
            // "In Syria Russia bombed": two countries side by side are two phrases, whatever article was between them.
            if (tag is Tag.Name && head == i - 1 && head >= 0 && analysis.MentionAt[head] >= 0 && !analysis.IsDemonym(head) && !analysis.IsDemonym(i))
                break;
            if (tag is Tag.Adjective && head >= 0 && analysis.Tags[i - 1] is not (Tag.PossessiveMark or Tag.Punctuation) && !analysis.IsDemonym(head)
                && (i + 1 >= tokens.Count || analysis.Tags[i + 1] is not (Tag.Noun or Tag.Adjective or Tag.Name)))
                break;
            // "condemned Russia last week": so does "last".
            if (tag is Tag.Adjective && head >= 0 && analysis.MentionAt[head] >= 0 && !analysis.IsDemonym(head)
                && i + 1 < tokens.Count && (analysis.Classes(i + 1) & WordClasses.Time) != 0)
                break;
            if (tag is Tag.Noun && (analysis.Classes(i) & WordClasses.Time) != 0)
            {
                // "Russia Monday condemned", "the attack last week": the time starts a phrase of its own.
                if (head >= 0 && (tokens[i].IsCapitalised || (analysis.MentionAt[head] >= 0 && !analysis.IsDemonym(head))))
                    break;
                time = true;
            }
            else if (tag is Tag.Noun or Tag.Name)
            {
                time = false;
            }

            if (tag is not Tag.Adjective)
                adjectiveOnly = false;
            head = last = i;
        }

        if (head < 0)
        {
            head = last;
            if (analysis.Tags[head] is Tag.Determiner)
                phrase.Flags |= PhraseFlags.PronounPhrase;
        }

        if (adjectiveOnly)
            phrase.Kind = PhraseKind.Adjective;
        if (time)
            phrase.Flags |= PhraseFlags.TimePhrase;
        phrase.Last = Math.Max(last, head);
        phrase.Head = head;
        return true;
    }
}
