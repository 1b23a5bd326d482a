using System.Runtime.Intrinsics;
using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>Groups tagged words into noun, verb and adjective phrases, and notes what stands between them.</summary>
internal ref partial struct PhraseBuilder
{
    private static readonly ulong Hyphen = WordHash.Of("-"u8), Dash = WordHash.Of("--"u8), Comma = WordHash.Of(","u8),
        Period = WordHash.Of("."u8), Semicolon = WordHash.Of(";"u8), Colon = WordHash.Of(":"u8), Quote = WordHash.Of("\""u8),
        Question = WordHash.Of("?"u8), Exclamation = WordHash.Of("!"u8), Open = WordHash.Of("("u8), Close = WordHash.Of(")"u8);

    private readonly StatementAnalysis _analysis;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<LexicalEntry> _words;
    private readonly ReadOnlySpan<Tag> _tags;
    private readonly ReadOnlySpan<int> _mentionAt;

    private PhraseBuilder(StatementAnalysis analysis)
    {
        _analysis = analysis;
        _tokens = analysis.Tokens.Tokens;
        _words = analysis.Words;
        _tags = analysis.Tags.AsSpan(0, _tokens.Length);
        _mentionAt = analysis.MentionAt.AsSpan(0, _tokens.Length);
    }

    /// <summary>Adds the phrases of an analysis whose tags are set.</summary>
    public static void Run(StatementAnalysis analysis) => new PhraseBuilder(analysis).Build();

    private readonly void Build()
    {
        Span<int> phraseAt = _analysis.PhraseAt;
        PhraseFlags between = PhraseFlags.AfterBreak;
        int preposition = -1, prepositionToken = -1;
        for (int i = 0; i < _tags.Length;)
        {
            Tag tag = _tags[i];
            ref Phrase phrase = ref _analysis.NextPhrase();
            if (TagSet.Nominal.Has(tag) ? Noun(i, ref phrase)
                : (TagSet.Verbal.Has(tag) || (TagSet.Adverbial.Has(tag) && StartsVerb(i))) && Verb(i, ref phrase))
            {
                phrase.Flags |= between;
                phrase.Relation = Relation.None;
                phrase.Preposition = (sbyte)preposition;
                phrase.PrepositionToken = prepositionToken;
                phrase.Parent = phrase.Subject = phrase.Object = phrase.Clause = -1;
                int number = _analysis.AddNext(), last = phrase.Last;
                // What is written beyond the phrase, what stands there writes anew.
                for (int k = phrase.First; k <= last; k += Vector128<int>.Count)
                    Vector128.Create(number).CopyTo(phraseAt[k..]);
                between = PhraseFlags.None;
                preposition = prepositionToken = -1;
                i = last + 1;
                continue;
            }

            phraseAt[i] = -1;
            switch (tag)
            {
                case Tag.Preposition:
                    preposition = _words[i].Preposition;
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
                    between |= Mark(i);
                    if ((between & (PhraseFlags.AfterBreak | PhraseFlags.AfterColon)) != 0)
                        preposition = prepositionToken = -1;
                    break;
            }

            if ((_words[i].Classes & WordClasses.Condition) != 0)
                between |= PhraseFlags.AfterCondition;
            i++;
        }
    }

    private readonly PhraseFlags Mark(int i)
    {
        ulong hash = _tokens[i].Hash;
        if (hash == Comma || hash == Open || hash == Close)
            return PhraseFlags.AfterComma;
        if (hash == Period)
            return IsAbbreviation(i) ? PhraseFlags.None : PhraseFlags.AfterBreak;
        if (hash == Semicolon || hash == Question || hash == Exclamation)
            return PhraseFlags.AfterBreak;
        if (hash == Colon)
            return PhraseFlags.AfterColon;
        if (hash == Quote)
            return PhraseFlags.AfterQuote;
        if (hash == Dash || (hash == Hyphen && _tokens[i].HasSpaceBefore))
            return PhraseFlags.AfterDash | PhraseFlags.AfterComma;
        return PhraseFlags.None;
    }

    // "Mr.", "Gen.": a title before the period and a capital behind it.
    private readonly bool IsAbbreviation(int i) =>
        i > 0 && i + 1 < _tokens.Length && !_tokens[i].HasSpaceBefore
        && _tokens[i - 1].FoldLength <= 4 && _tokens[i - 1].IsCapitalised
        && ((_words[i - 1].Classes & WordClasses.Title) != 0 || _tokens[i - 1].FoldLength == 1);

    private readonly bool StartsVerb(int i)
    {
        for (int k = i + 1; k < _tags.Length && k < i + 4; k++)
        {
            if (!TagSet.Adverbial.Has(_tags[k]))
                return TagSet.Verbal.Has(_tags[k]);
        }

        return false;
    }
}
