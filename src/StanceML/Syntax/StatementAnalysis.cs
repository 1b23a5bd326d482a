using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>
/// The shallow analysis of one text: tokens, countries, tags, phrases and how they hang together.
/// A workspace, reused from text to text. Not thread-safe.
/// </summary>
internal sealed class StatementAnalysis
{
#if DEBUG
    private const int FirstRoom = 4;
#else
    private const int FirstRoom = 128;
#endif

    private static readonly ulong Quote = WordHash.Of("\""u8);

    private Phrase[] _phrases = new Phrase[FirstRoom];

    // Copied from the lexicon once: everything behind asks for them again and again.
    private LexicalEntry[] _words = new LexicalEntry[FirstRoom];

    /// <summary>The words; filled first. The analysis makes one of each mention.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>The countries and blocs named; filled second.</summary>
    public MentionBuffer Mentions { get; } = new();

    /// <summary>The lexicon form of each token, or -1.</summary>
    public int[] Form { get; private set; } = new int[FirstRoom];

    /// <summary>The mention that covers each token, or -1.</summary>
    public int[] MentionAt { get; private set; } = new int[FirstRoom];

    public Tag[] Tags { get; private set; } = new Tag[FirstRoom];

    /// <summary>The phrase of each token, or -1.</summary>
    public int[] PhraseAt { get; private set; } = new int[FirstRoom];

    /// <summary>Whether each token stands inside quotation marks.</summary>
    public bool[] Quoted { get; private set; } = new bool[FirstRoom];

    /// <summary>Whether most words are capitalised, so that a capital says nothing.</summary>
    public bool IsHeadlineCase { get; private set; }

    public int PhraseCount { get; private set; }

    public Span<Phrase> Phrases => _phrases.AsSpan(0, PhraseCount);

    public Lexicon Lexicon { get; private set; } = null!;

    /// <summary>Analyses the tokens and mentions that stand in the buffers.</summary>
    public void Run(Lexicon lexicon)
    {
        Lexicon = lexicon;
        CountryUnits.Fold(Tokens, Mentions);
        Reserve(Tokens.Count);
        PhraseCount = 0;
        LookUp();
        Tagger.Run(this);
        PhraseBuilder.Run(this);
        PhraseLinker.Run(this);
    }

    /// <summary>What the lexicon knows of the word at a token.</summary>
    public ref readonly LexicalEntry Word(int token) => ref _words[token];

    /// <summary>What the lexicon knows of each token.</summary>
    public ReadOnlySpan<LexicalEntry> Words => _words.AsSpan(0, Tokens.Count);

    /// <summary>What the form of a token can be.</summary>
    public WordClasses Classes(int token) => _words[token].Classes;

    /// <summary>The lemma of a token, or the hash of the word itself where it is unknown.</summary>
    public ulong Lemma(int token) => _words[token].Lemma;

    public int PrepositionAt(int token) => _words[token].Preposition;

    public bool IsDemonym(int token) => MentionAt[token] >= 0 && Mentions[MentionAt[token]].Kind == MentionKind.Demonym;

    /// <summary>What the noun at a token names.</summary>
    public NounKind NounKindOf(int token)
    {
        if (MentionAt[token] >= 0)
            return NounKind.Country;
        WordClasses classes = Classes(token);
        return (classes & WordClasses.StateNoun) != 0 ? NounKind.State
            : (classes & WordClasses.Title) != 0 ? NounKind.Title
            : (classes & WordClasses.PersonNoun) != 0 ? NounKind.Person
            : (classes & WordClasses.PlaceNoun) != 0 ? NounKind.Place
            : Tokens[token].IsCapitalised && !IsHeadlineCase ? NounKind.Name
            : NounKind.Other;
    }

    internal int AddPhrase(in Phrase phrase)
    {
        if (PhraseCount == _phrases.Length)
            Array.Resize(ref _phrases, PhraseCount * 2);
        _phrases[PhraseCount] = phrase;
        return PhraseCount++;
    }

    private void Reserve(int count)
    {
        if (Form.Length >= count)
            return;
        int room = Math.Max(count, Form.Length * 2);
        Form = new int[room];
        _words = new LexicalEntry[room];
        MentionAt = new int[room];
        Tags = new Tag[room];
        PhraseAt = new int[room];
        Quoted = new bool[room];
    }

    private void LookUp()
    {
        ReadOnlySpan<Token> tokens = Tokens.Tokens;
        Span<int> mentionAt = MentionAt.AsSpan(0, tokens.Length);
        mentionAt.Fill(-1);
        PhraseAt.AsSpan(0, tokens.Length).Fill(-1);
        ReadOnlySpan<FoundMention> mentions = Mentions.Mentions;
        for (int m = 0; m < mentions.Length; m++)
            mentionAt.Slice(mentions[m].FirstToken, mentions[m].TokenCount).Fill(m);

        ReadOnlySpan<int> forms = FindForms(tokens, mentionAt);
        Span<LexicalEntry> entries = _words.AsSpan(0, tokens.Length);
        Span<bool> insideQuotes = Quoted.AsSpan(0, tokens.Length);
        Lexicon lexicon = Lexicon;
        bool quoted = false;
        int capitalised = 0, words = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            int form = forms[i];
            if (form >= 0)
            {
                ref readonly LexicalEntry entry = ref lexicon.Entry(form);
                entries[i] = entry;
                lexicon.FetchNode(entry.Node);
            }
            else
            {
                entries[i] = new LexicalEntry(token.Hash, WordClasses.None, 0, -1, -1);
            }

            if (token.IsPunctuation && token.Hash == Quote)
                quoted = !quoted;
            else if (token.Is(TokenFlags.LineStart) && i > 0)
                quoted = false;
            insideQuotes[i] = quoted;
            // Short words stay small in headlines, so they do not vote.
            if (token.IsWord && token.FoldLength > 3 && mentionAt[i] < 0)
            {
                words++;
                capitalised += token.IsCapitalised ? 1 : 0;
            }
        }

        IsHeadlineCase = words > 2 && capitalised * 10 >= words * 7;
        // The expressions are sought after tagging; until then their part of the lexicon is on its way.
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            if (entries[i].Node >= 0)
                lexicon.FetchBehind(entries[i].Node, tokens[i + 1].Hash);
        }
    }

    // All look-ups are under way before the first entry is read, so that the waits for memory overlap.
    private ReadOnlySpan<int> FindForms(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> mentionAt)
    {
        Span<int> forms = Form.AsSpan(0, tokens.Length);
        Lexicon lexicon = Lexicon;
        foreach (ref readonly Token token in tokens)
            lexicon.Fetch(token.Hash);
        for (int i = 0; i < tokens.Length; i++)
        {
            int form = mentionAt[i] >= 0 ? -1 : lexicon.Find(tokens[i].Hash);
            forms[i] = form;
            lexicon.FetchEntry(form);
        }

        return forms;
    }
}
