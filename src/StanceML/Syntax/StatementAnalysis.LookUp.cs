using StanceML.Lexicons;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>What the lexicon and the mentions say of each token.</summary>
internal sealed partial class StatementAnalysis
{
    // Short words stay small in headlines, so they do not vote.
    private const int ShortWord = 3;

    private static readonly ulong Quote = WordHash.Of("\""u8);

    /// <summary>Fetches what looking up the tokens will read, ahead of time: before the countries are sought.</summary>
    public void Fetch(Lexicon lexicon)
    {
        foreach (ref readonly Token token in Tokens.Tokens)
            lexicon.Fetch(token.Hash);
    }

    private void LookUp()
    {
        ReadOnlySpan<Token> tokens = Tokens.Tokens;
        Span<int> mentionAt = MentionAt.AsSpan(0, tokens.Length), forms = Form.AsSpan(0, tokens.Length);
        mentionAt.Fill(-1);
        // One token each: the names have been folded.
        for (int m = 0; m < Mentions.Count; m++)
            mentionAt[Mentions[m].FirstToken] = m;

        // All entries are under way before the first is read, so that the waits for memory overlap.
        FindForms(tokens, mentionAt, forms);
        ReadMarks(tokens, mentionAt);
        CopyEntries(tokens, mentionAt, forms);
        StrikeStarts(tokens);
    }

    private void FindForms(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> mentionAt, Span<int> forms)
    {
        Lexicon lexicon = Lexicon;
        for (int i = 0; i < tokens.Length; i++)
        {
            // A country is no word of the lexicon: all bits where there is one.
            int form = lexicon.Find(tokens[i].Hash) | ~(mentionAt[i] >> 31);
            forms[i] = form;
            lexicon.FetchEntry(form & ~(form >> 31));
        }
    }

    // One word in four is unknown. Which ones, the processor could not guess, so nothing jumps.
    private void CopyEntries(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> mentionAt, ReadOnlySpan<int> forms)
    {
        Lexicon lexicon = Lexicon;
        Span<LexicalEntry> words = new(_words, 0, tokens.Length);
        Span<int> starts = _starts.AsSpan(0, tokens.Length);
        int count = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            // All bits where the word is unknown; the first entry is read then, and nothing kept of it.
            int unknown = forms[i] >> 31, known = ~unknown;
            ref readonly LexicalEntry entry = ref lexicon.Entry(forms[i] & known);
            uint expressions = entry.Expressions & (uint)known;
            starts[count] = i;
            count += Truth.Bit(expressions != 0);
            words[i] = new LexicalEntry(
                Truth.Choose(unknown != 0, tokens[i].Hash, entry.Lemma),
                entry.Classes & (WordClasses)known,
                expressions,
                (sbyte)(entry.Valence & known),
                (sbyte)((byte)entry.Preposition | (byte)unknown),
                (WordUse)(((int)entry.Use & known) | ((int)WordUse.Name & ~(mentionAt[i] >> 31))));
        }

        _startCount = count;
    }

    // Of the words that could begin an expression most are none by themselves and do not go on with one: those are struck from the list.
    private void StrikeStarts(ReadOnlySpan<Token> tokens)
    {
        Lexicon lexicon = Lexicon;
        ReadOnlySpan<LexicalEntry> words = new(_words, 0, tokens.Length);
        Span<int> starts = _starts.AsSpan(0, _startCount), going = _going.AsSpan(0, _startCount);
        int count = 0, goingCount = 0;
        foreach (int i in starts)
        {
            uint expressions = words[i].Expressions;
            lexicon.FetchExpressions(expressions);
            ulong key = Lexicon.StepKey(tokens[i].Hash, tokens[Math.Min(i + 1, tokens.Length - 1)].Hash);
            bool goesOn = (expressions & ExpressionLink.Continues) != 0 & i + 1 < tokens.Length & lexicon.MayStep(key);
            lexicon.FetchStep(key, goesOn);
            starts[count] = i;
            going[goingCount] = count;
            goingCount += Truth.Bit(goesOn);
            // "filed a complaint": the phrase of a verb may go on behind the next word.
            bool mayPart = (expressions & ExpressionLink.Continues) != 0 & (words[i].Classes & WordClasses.AnyVerb) != 0;
            count += Truth.Bit(goesOn | mayPart | ExpressionLink.Count(expressions) > 0);
        }

        _steps.AsSpan(0, count).Fill(-1);
        (_startCount, _goingCount) = (count, goingCount);
    }

    // Once what they read has arrived.
    private void FindSteps()
    {
        ReadOnlySpan<Token> tokens = Tokens.Tokens;
        foreach (int start in _going.AsSpan(0, _goingCount))
        {
            int token = _starts[start];
            _steps[start] = Lexicon.FindStep(Lexicon.StepKey(tokens[token].Hash, tokens[token + 1].Hash));
        }
    }

    private void ReadMarks(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> mentionAt)
    {
        Span<bool> quotes = Quoted.AsSpan(0, tokens.Length);
        bool quoted = false;
        int capitalised = 0, words = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.Hash == Quote)
                quoted = !quoted;
            else if (token.Is(TokenFlags.LineStart) && i > 0)
                quoted = false;
            quotes[i] = quoted;
            int votes = Truth.Bit(token.IsWord & token.FoldLength > ShortWord & mentionAt[i] < 0);
            words += votes;
            capitalised += Truth.Bit(token.IsCapitalised) & votes;
        }

        IsHeadlineCase = words > 2 && capitalised * 10 >= words * 7;
    }
}
