using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>
/// An analysed statement made ready for feature extraction: masked words, expressions, valence.
/// A workspace, reused from statement to statement. Not thread-safe.
/// </summary>
internal sealed class StatementFrame
{
#if DEBUG
    private const int FirstRoom = 4;
#else
    private const int FirstRoom = 128;
#endif

    /// <summary>Letters of the shortest word of which the beginning is not the whole.</summary>
    public const int LongWord = 5;

    private static readonly ulong A = WordHash.Of("a"), An = WordHash.Of("an");

    private readonly ScratchList<ExpressionHit> _hits = new();
    private int[] _contents = new int[FirstRoom], _goodOrBad = new int[FirstRoom], _long = new int[FirstRoom], _toneSigns = new int[FirstRoom];
    private int _contentCount, _goodOrBadCount, _longCount, _toneSignCount;

    public StatementAnalysis Analysis { get; } = new();

    /// <summary>The masked word of each token, 0 for punctuation.</summary>
    public ulong[] Symbols { get; private set; } = new ulong[FirstRoom];

    /// <summary>Good or bad of each token, negation applied.</summary>
    public float[] Valence { get; private set; } = new float[FirstRoom];

    /// <summary>The tokens that are words with a meaning of their own and name no country, in text order.</summary>
    public ReadOnlySpan<int> Contents => _contents.AsSpan(0, _contentCount);

    /// <summary>The tokens that are good or bad, in text order.</summary>
    public ReadOnlySpan<int> GoodOrBad => _goodOrBad.AsSpan(0, _goodOrBadCount);

    /// <summary>The words of at least <see cref="LongWord"/> letters that name no country, in text order.</summary>
    public ReadOnlySpan<int> LongWords => _long.AsSpan(0, _longCount);

    /// <summary>How many tokens are words.</summary>
    public int WordCount { get; private set; }

    /// <summary>What a word feature counts: less in a longer statement.</summary>
    public float WordScale { get; private set; }

    /// <summary>Room for the features of the statement.</summary>
    public FeatureBuffer SharedBuffer { get; } = new();

    /// <summary>Room for the features of the target in hand.</summary>
    public FeatureBuffer TargetBuffer { get; } = new();

    public ReadOnlySpan<ExpressionHit> HitSpan => _hits.Items;

    /// <summary>Tokenises, finds countries and analyses.</summary>
    public void Read(ReadOnlySpan<char> text, Lexicon lexicon, MentionFinder finder, DateOnly? asOf = null)
    {
        Tokenizer.Tokenize(text, Analysis.Tokens);
        Analysis.Fetch(lexicon);
        finder.Find(text, Analysis.Tokens, Analysis.Mentions, asOf);
        Prepare(lexicon);
    }

    /// <summary>Analyses, once tokens and mentions stand in the analysis.</summary>
    public void Prepare(Lexicon lexicon)
    {
        Analysis.Run(lexicon);
        ExpressionFinder.Find(Analysis, _hits);
        int count = Analysis.Tokens.Count;
        if (Symbols.Length < count)
        {
            Symbols = new ulong[Math.Max(count, Symbols.Length * 2)];
            Valence = new float[Symbols.Length];
            _contents = new int[Symbols.Length];
            _goodOrBad = new int[Symbols.Length];
            _long = new int[Symbols.Length];
            _toneSigns = new int[Symbols.Length];
        }

        int words = 0, contentCount = 0;
        ReadOnlySpan<Token> tokens = Analysis.Tokens.Tokens;
        ReadOnlySpan<LexicalEntry> entries = Analysis.Words;
        Span<ulong> symbols = Symbols.AsSpan(0, tokens.Length);
        ReadOnlySpan<int> mentionAt = Analysis.MentionAt.AsSpan(0, tokens.Length);
        Span<int> contents = _contents.AsSpan(0, tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong symbol = Symbol(tokens[i]);
            symbols[i] = symbol;
            words += Truth.Bit(symbol != 0);
            // Written whether listed or not: which words are is not for the processor to guess.
            contents[contentCount] = i;
            bool isContent = tokens[i].IsWord & mentionAt[i] < 0 & (entries[i].Classes & WordClasses.Closed) == 0;
            contentCount += Truth.Bit(isContent);
        }

        _contentCount = contentCount;
        WordScale = 1.5f / MathF.Sqrt(Math.Max(words, 6));
        Gather();
        Weigh();
    }

    // Lists what later passes look at, so that each looks at nothing else. Written whether listed or not: which words are is not for the
    // processor to guess.
    private void Gather()
    {
        ReadOnlySpan<Token> tokens = Analysis.Tokens.Tokens;
        ReadOnlySpan<LexicalEntry> entries = Analysis.Words;
        ReadOnlySpan<Tag> tags = Analysis.Tags.AsSpan(0, tokens.Length);
        ReadOnlySpan<int> mentionAt = Analysis.MentionAt.AsSpan(0, tokens.Length);
        Span<int> longs = _long.AsSpan(0, tokens.Length), signs = _toneSigns.AsSpan(0, tokens.Length);
        int longCount = 0, signCount = 0, words = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            bool isWord = tokens[i].IsWord;
            words += Truth.Bit(isWord);
            longs[longCount] = i;
            longCount += Truth.Bit(isWord & tokens[i].FoldLength >= LongWord & mentionAt[i] < 0);
            signs[signCount] = i;
            signCount += Truth.Bit(ToneTurning.Turns(tags[i], entries[i].Classes) | entries[i].Valence != 0);
        }

        (_longCount, _toneSignCount, WordCount) = (longCount, signCount, words);
    }

    private void Weigh()
    {
        ReadOnlySpan<LexicalEntry> entries = Analysis.Words;
        Span<float> valences = Valence.AsSpan(0, entries.Length);
        Span<int> goodOrBad = _goodOrBad.AsSpan(0, entries.Length);
        valences.Clear();
        var turning = new ToneTurning(Analysis);
        int count = 0;
        foreach (int i in _toneSigns.AsSpan(0, _toneSignCount))
        {
            float valence = turning.Turn(i, entries[i]);
            valences[i] = valence;
            goodOrBad[count] = i;
            count += Truth.Bit(valence != 0);
        }

        _goodOrBadCount = count;
    }

    private static ulong Symbol(in Token token)
    {
        ulong word = Truth.Choose(token.Hash == An, A, token.Hash);
        return Truth.Choose(token.IsWord, word, FeatureHash.Number & Truth.Mask(token.Is(TokenFlags.Number)));
    }
}
