using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>
/// The shallow analysis of one text: tokens, countries, tags, phrases and how they hang together.
/// A workspace, reused from text to text. Not thread-safe.
/// </summary>
internal sealed partial class StatementAnalysis
{
#if DEBUG
    private const int FirstRoom = 4;
#else
    private const int FirstRoom = 128;
#endif

    /// <summary>Room behind the numbers of phrases, so that several may be written at once.</summary>
    internal const int Beyond = 4;

    private Phrase[] _phrases = new Phrase[FirstRoom];

    // Copied from the lexicon once: everything behind asks for them again and again.
    private LexicalEntry[] _words = new LexicalEntry[FirstRoom];
    private int[] _starts = new int[FirstRoom], _steps = new int[FirstRoom];

    // Which of the starts the next word may go on with.
    private int[] _going = new int[FirstRoom];
    private int _startCount, _goingCount;

    /// <summary>The words; filled first. The analysis makes one of each mention.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>The countries and blocs named; filled second.</summary>
    public MentionBuffer Mentions { get; } = new();

    /// <summary>The tokens with which a stance expression may begin, in text order.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _startCount);

    /// <summary>For each of <see cref="Starts"/> the step that its next word makes, as <see cref="Lexicon.LinkOf"/> takes it, or -1.</summary>
    public ReadOnlySpan<int> Steps => _steps.AsSpan(0, _startCount);

    /// <summary>The lexicon form of each token, or -1.</summary>
    public int[] Form { get; private set; } = new int[FirstRoom];

    /// <summary>The mention that covers each token, or -1.</summary>
    public int[] MentionAt { get; private set; } = new int[FirstRoom];

    public Tag[] Tags { get; private set; } = new Tag[FirstRoom];

    /// <summary>The phrase of each token, or -1; behind the last there is room for <see cref="Beyond"/> more.</summary>
    public int[] PhraseAt { get; private set; } = new int[FirstRoom + Beyond];

    /// <summary>Whether each token stands inside quotation marks.</summary>
    public bool[] Quoted { get; private set; } = new bool[FirstRoom];

    /// <summary>Whether most words are capitalised, so that a capital says nothing.</summary>
    public bool IsHeadlineCase { get; private set; }

    public int PhraseCount { get; private set; }

    public Span<Phrase> Phrases => new(_phrases, 0, PhraseCount);

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
        FindSteps();
        PhraseBuilder.Run(this);
        PhraseLinker.Run(this);
    }

    /// <summary>What the lexicon knows of the word at a token.</summary>
    public ref readonly LexicalEntry Word(int token) => ref _words[token];

    /// <summary>What the lexicon knows of each token.</summary>
    public ReadOnlySpan<LexicalEntry> Words => new(_words, 0, Tokens.Count);

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

    /// <summary>Room for one phrase behind the last, with whatever was there before.</summary>
    internal ref Phrase NextPhrase()
    {
        if (PhraseCount == _phrases.Length)
            Array.Resize(ref _phrases, PhraseCount * 2);
        return ref _phrases[PhraseCount];
    }

    /// <summary>Takes what was written into <see cref="NextPhrase"/> as a phrase, and gives its number.</summary>
    internal int AddNext() => PhraseCount++;

    private void Reserve(int count)
    {
        if (Form.Length >= count)
            return;
        int room = Math.Max(count, Form.Length * 2);
        Form = new int[room];
        _words = new LexicalEntry[room];
        _starts = new int[room];
        _steps = new int[room];
        _going = new int[room];
        MentionAt = new int[room];
        Tags = new Tag[room];
        PhraseAt = new int[room + Beyond];
        Quoted = new bool[room];
    }
}
