using StanceML.Lexicons;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>Decides in context what each word is. Rules only, one pass, a look at the neighbours.</summary>
internal static class Tagger
{
    private static readonly ulong To = WordHash.Of("to"), That = WordHash.Of("that"), It = WordHash.Of("it"), He = WordHash.Of("he"),
        She = WordHash.Of("she"), There = WordHash.Of("there"), What = WordHash.Of("what"), Who = WordHash.Of("who"), Hyphen = WordHash.Of("-"u8);

    // The tags of words that need no neighbour, by their use.
    private static ReadOnlySpan<Tag> Settled =>
    [
        Tag.Noun, Tag.Name, Tag.Noun, Tag.Adjective, Tag.Adverb, Tag.Negation, Tag.Be, Tag.Have, Tag.Do, Tag.Coordinator, Tag.Relative,
        Tag.PossessivePronoun, Tag.Preposition, Tag.Subordinator, Tag.Determiner, Tag.Pronoun, Tag.That,
    ];

    /// <summary>Fills the tags of an analysis whose tokens, forms and mentions are set.</summary>
    public static void Run(StatementAnalysis analysis)
    {
        ReadOnlySpan<Token> tokens = analysis.Tokens.Tokens;
        ReadOnlySpan<LexicalEntry> words = analysis.Words;
        Span<Tag> tags = analysis.Tags.AsSpan(0, tokens.Length);
        Tag before = Tag.Punctuation;
        for (int i = 0; i < tags.Length; i++)
        {
            TokenFlags flags = tokens[i].Flags;
            // Two words in three are what they are, wherever they stand.
            Tag tag = (flags & (TokenFlags.Word | TokenFlags.Possessive)) == TokenFlags.Word
                ? words[i].Use is > WordUse.Open and <= WordUse.That and var use ? Settled[(int)use] : Decide(analysis, i, before)
                : (flags & TokenFlags.Punctuation) != 0 ? Tag.Punctuation : NoWord(analysis, i);
            tags[i] = tag;
            // An adverb does not change what its neighbours expect of each other.
            before = (Tag)Truth.Choose(TagSet.Adverbial.Has(tag) & before != Tag.Punctuation, (ulong)before, (ulong)tag);
        }
    }

    private static Tag NoWord(StatementAnalysis analysis, int i)
    {
        ref readonly Token token = ref analysis.Tokens[i];
        if (token.Is(TokenFlags.Number))
            return Tag.Number;
        return token.Is(TokenFlags.Address) ? Tag.Noun
            : i > 0 && IsClitic(analysis.Tokens[i - 1].Hash) ? Tag.Be : Tag.PossessiveMark;
    }

    private static Tag Decide(StatementAnalysis analysis, int i, Tag before)
    {
        WordClasses classes = analysis.Classes(i);
        switch (analysis.Word(i).Use)
        {
            case WordUse.To:
                return IsVerbAhead(analysis, i + 1) ? Tag.Infinitive : Tag.Preposition;
            case WordUse.Like:
                return before is Tag.Modal or Tag.Infinitive or Tag.Pronoun ? Tag.BaseVerb : Tag.Preposition;
            case WordUse.Her:
                return IsNounAhead(analysis, i + 1) ? Tag.PossessivePronoun : Tag.Determiner;
            // "May 2020", "the will of": a modal wants a verb behind and no determiner before.
            case WordUse.Modal:
                return before is Tag.Determiner or Tag.Preposition or Tag.PossessivePronoun or Tag.PossessiveMark ? Tag.Noun : Tag.Modal;
        }

        if ((classes & WordClasses.Open) == 0)
            classes = Guess(analysis, i, classes);
        return Open(analysis, i, classes, before);
    }

    private static bool IsClitic(ulong hash) => hash == It || hash == He || hash == She || hash == There || hash == What || hash == Who;

    // What an unknown word looks like.
    private static WordClasses Guess(StatementAnalysis analysis, int i, WordClasses known)
    {
        ref readonly Token token = ref analysis.Tokens[i];
        if (token.IsCapitalised && !analysis.IsHeadlineCase && i > 0)
            return WordClasses.Noun;
        ReadOnlySpan<byte> word = analysis.Tokens.Folded(i);
        if (word.Length < 4)
            return WordClasses.Noun;
        if (word.EndsWith("ly"u8))
            return WordClasses.Adverb;
        if (word.EndsWith("ing"u8) && word.Length > 5)
            return WordClasses.VerbIng | WordClasses.Noun;
        if (word.EndsWith("ed"u8) && word.Length > 4)
            return WordClasses.VerbPast | WordClasses.VerbParticiple;
        if (word.EndsWith("al"u8) || word.EndsWith("ous"u8) || word.EndsWith("ive"u8) || word.EndsWith("ful"u8)
            || word.EndsWith("less"u8) || word.EndsWith("able"u8) || word.EndsWith("ible"u8) || word.EndsWith("ic"u8) || word.EndsWith("ary"u8))
            return WordClasses.Adjective | known;
        if (word[^1] == (byte)'s' && word[^2] != (byte)'s')
            return WordClasses.PluralNoun;
        return WordClasses.Noun;
    }

    private static Tag Open(StatementAnalysis analysis, int i, WordClasses classes, Tag before)
    {
        bool verb = (classes & WordClasses.AnyVerb) != 0;
        bool noun = (classes & WordClasses.AnyNoun) != 0;
        bool adjective = (classes & WordClasses.Adjective) != 0;
        if (verb)
        {
            Tag tag = AsVerb(analysis, i, classes, before, noun, adjective);
            if (tag != Tag.Punctuation)
                return tag;
        }

        if (adjective && (!noun || IsNounAhead(analysis, i + 1)))
            return Tag.Adjective;
        if (noun)
            return Tag.Noun;
        if ((classes & WordClasses.Adverb) != 0)
            return Tag.Adverb;
        return Tag.Noun;
    }

    // The verb reading if the context asks for it, else Punctuation for "no verb here".
    private static Tag AsVerb(StatementAnalysis analysis, int i, WordClasses classes, Tag before, bool noun, bool adjective)
    {
        bool afterHyphen = i > 0 && analysis.Tokens[i - 1].Hash == Hyphen && !analysis.Tokens[i].HasSpaceBefore;
        if (afterHyphen)
            return noun && (classes & (WordClasses.VerbParticiple | WordClasses.VerbIng)) == 0 ? Tag.Punctuation : Tag.Adjective;

        if (before is Tag.Modal or Tag.Infinitive or Tag.Do)
            return (classes & WordClasses.VerbBase) != 0 ? Tag.BaseVerb : (classes & WordClasses.VerbIng) != 0 ? Tag.Gerund : Tag.Verb;
        if (before == Tag.Be)
        {
            if ((classes & WordClasses.VerbIng) != 0)
                return Tag.Gerund;
            return (classes & WordClasses.VerbParticiple) != 0 ? Tag.Participle : Tag.Punctuation;
        }

        if (before == Tag.Have)
            return (classes & WordClasses.VerbParticiple) != 0 ? Tag.Participle : Tag.Punctuation;

        bool wantsNoun = before is Tag.Determiner or Tag.PossessivePronoun or Tag.PossessiveMark or Tag.Adjective or Tag.Number or Tag.Preposition;
        if ((classes & WordClasses.VerbIng) != 0)
        {
            if (before == Tag.Preposition && !IsNounRightAfter(analysis, i + 1))
                return Tag.Gerund;
            if (wantsNoun && before != Tag.Preposition)
                return noun ? Tag.Noun : Tag.Adjective;
            return noun && before is (Tag.Noun or Tag.Name) && !StartsPhrase(analysis, i + 1) ? Tag.Noun : Tag.Gerund;
        }

        bool past = (classes & (WordClasses.VerbPast | WordClasses.VerbParticiple)) != 0;
        if (past && (classes & (WordClasses.VerbBase | WordClasses.Noun)) == 0)
        {
            if (wantsNoun)
                return Tag.Adjective;
            bool onlyParticiple = (classes & WordClasses.VerbPast) == 0;
            if (onlyParticiple)
                return IsNounRightAfter(analysis, i + 1) && before is not (Tag.Noun or Tag.Name) ? Tag.Adjective : Tag.Participle;
            // "the port bombed by Syria", "Chile, condemned by Peru, ...".
            return before is Tag.Noun or Tag.Name or Tag.Punctuation && IsBy(analysis, i + 1) ? Tag.Participle : Tag.Verb;
        }

        if (wantsNoun && noun)
            return Tag.Punctuation;
        if (wantsNoun && adjective)
            return Tag.Adjective;
        if (before == Tag.Pronoun || before == Tag.Relative || (before == Tag.That && !noun))
            return Tag.Verb;
        if (!noun && !adjective)
            return before is Tag.Determiner or Tag.PossessivePronoun ? Tag.Punctuation : past || (classes & WordClasses.VerbThird) != 0 ? Tag.Verb : PlainForm(before);

        // Noun or verb: "US strikes Syria", "US strikes in Syria", "officials claim the US".
        if (before is Tag.Name or Tag.Noun)
        {
            bool third = (classes & WordClasses.VerbThird) != 0;
            bool pluralBefore = i > 0 && (IsPlural(analysis, i - 1) || IsPair(analysis, i - 1));
            if (past)
                return Tag.Verb;
            if (third && !pluralBefore && StartsPhrase(analysis, i + 1))
                return Tag.Verb;
            if (!third && pluralBefore && (classes & WordClasses.VerbBase) != 0 && StartsPhrase(analysis, i + 1))
                return Tag.Verb;
            return Tag.Punctuation;
        }

        if (past && before is (Tag.Coordinator or Tag.Punctuation))
            return Tag.Verb;
        if (before is Tag.Coordinator && (classes & (WordClasses.VerbBase | WordClasses.VerbThird)) != 0 && StartsPhrase(analysis, i + 1) && SeenVerb(analysis, i))
            return (classes & WordClasses.VerbThird) != 0 ? Tag.Verb : Tag.BaseVerb;
        return Tag.Punctuation;
    }

    private static Tag PlainForm(Tag before) => before is Tag.Noun or Tag.Name or Tag.Relative ? Tag.Verb : Tag.BaseVerb;

    private static bool SeenVerb(StatementAnalysis analysis, int i)
    {
        for (int k = i - 1; k >= 0 && k > i - 12; k--)
        {
            if (analysis.Tags[k] is Tag.Verb or Tag.BaseVerb or Tag.Modal or Tag.Be)
                return true;
        }

        return false;
    }

    // "Egypt and Israel sign": two countries take the verb in the plural.
    private static bool IsPair(StatementAnalysis analysis, int i) =>
        i >= 2 && analysis.MentionAt[i] >= 0 && analysis.MentionAt[i - 2] >= 0 && analysis.Tags[i - 1] is Tag.Coordinator or Tag.Punctuation;

    private static bool IsPlural(StatementAnalysis analysis, int i)
    {
        if (analysis.MentionAt[i] >= 0)
            return analysis.Tokens.Folded(i) is [.., (byte)'s'] && analysis.IsDemonym(i);
        return (analysis.Classes(i) & WordClasses.PluralNoun) != 0
            || (analysis.Form[i] < 0 && analysis.Tokens.Folded(i) is [.., not (byte)'s', (byte)'s']);
    }

    // After "to": does a verb follow, perhaps behind an adverb?
    private static bool IsVerbAhead(StatementAnalysis analysis, int i)
    {
        if (i < analysis.Tokens.Count && (analysis.Classes(i) & WordClasses.Adverb) != 0 && (analysis.Classes(i) & WordClasses.VerbBase) == 0)
            i++;
        if (i >= analysis.Tokens.Count || analysis.MentionAt[i] >= 0)
            return false;
        WordClasses classes = analysis.Classes(i);
        if ((classes & (WordClasses.VerbBase | WordClasses.Auxiliary)) == 0 || (classes & (WordClasses.Determiner | WordClasses.Preposition | WordClasses.PossessivePronoun)) != 0)
            return false;
        // "to support for", "to trade with" after "to" are rare against "to support the", "to trade with".
        return true;
    }

    private static bool IsBy(StatementAnalysis analysis, int i) => i < analysis.Tokens.Count && analysis.PrepositionAt(i) == Prepositions.By;

    private static bool IsNounRightAfter(StatementAnalysis analysis, int i) =>
        i < analysis.Tokens.Count && (analysis.MentionAt[i] >= 0 || (analysis.Classes(i) & (WordClasses.AnyNoun | WordClasses.Adjective)) != 0
            || (analysis.Form[i] < 0 && analysis.Tokens[i].IsWord));

    private static bool IsNounAhead(StatementAnalysis analysis, int i) => IsNounRightAfter(analysis, i);

    // Could an object or a that-clause start here?
    private static bool StartsPhrase(StatementAnalysis analysis, int i)
    {
        if (i >= analysis.Tokens.Count)
            return false;
        if (analysis.MentionAt[i] >= 0 || analysis.Tokens[i].Is(TokenFlags.Number))
            return true;
        if (analysis.Tokens[i].Hash == That || analysis.Tokens[i].Hash == To)
            return true;
        WordClasses classes = analysis.Classes(i);
        if ((classes & (WordClasses.Determiner | WordClasses.PossessivePronoun | WordClasses.Pronoun)) != 0)
            return true;
        if ((classes & (WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Modal | WordClasses.Auxiliary | WordClasses.Relative)) != 0)
            return false;
        return analysis.Tokens[i].IsWord && (analysis.Form[i] < 0 || (classes & (WordClasses.AnyNoun | WordClasses.Adjective)) != 0);
    }
}
