using StanceML.Lexicons;
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
        PhraseAt.AsSpan(0, tokens.Length).Fill(-1);
        // One token each: the names have been folded.
        for (int m = 0; m < Mentions.Count; m++)
            mentionAt[Mentions[m].FirstToken] = m;

        // All entries are under way before the first is read, so that the waits for memory overlap.
        FindForms(tokens, mentionAt, forms);
        ReadMarks(tokens, mentionAt);
        CopyEntries(tokens, mentionAt, forms);
    }

    private void FindForms(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> mentionAt, Span<int> forms)
    {
        Lexicon lexicon = Lexicon;
        for (int i = 0; i < tokens.Length; i++)
        {
            int form = mentionAt[i] >= 0 ? -1 : lexicon.Find(tokens[i].Hash);
            forms[i] = form;
            lexicon.FetchEntry(form);
        }
    }

    private void CopyEntries(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> mentionAt, ReadOnlySpan<int> forms)
    {
        Lexicon lexicon = Lexicon;
        Span<LexicalEntry> words = new(_words, 0, tokens.Length);
        Span<int> starts = _starts.AsSpan(0, tokens.Length);
        int count = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int form = forms[i];
            if (form < 0)
            {
                words[i] = new LexicalEntry(tokens[i].Hash, WordClasses.None, 0, 0, -1, mentionAt[i] >= 0 ? WordUse.Name : WordUse.Open);
                continue;
            }

            ref readonly LexicalEntry entry = ref lexicon.Entry(form);
            words[i] = entry;
            // Without a jump: the processor could not guess it.
            uint expressions = entry.Expressions;
            lexicon.FetchExpressions(expressions);
            starts[count] = i;
            count += expressions != 0 ? 1 : 0;
        }

        _startCount = count;
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
            int votes = token.IsWord & token.FoldLength > ShortWord & mentionAt[i] < 0 ? 1 : 0;
            words += votes;
            capitalised += token.IsCapitalised ? votes : 0;
        }

        IsHeadlineCase = words > 2 && capitalised * 10 >= words * 7;
    }
}
