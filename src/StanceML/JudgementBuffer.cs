using StanceML.Features;
using StanceML.Geography;

namespace StanceML;

/// <summary>A judgement that is made again and again in the same memory: for those who judge millions of statements.</summary>
/// <remarks>
/// Not thread-safe: one for each thread. Once it has met texts as long as yours, <see cref="StanceModel.Judge(ReadOnlySpan{char}, JudgementBuffer, DateOnly?)"/>
/// allocates nothing. What it says holds until the next judgement.
/// </remarks>
/// <example>
/// <code>
/// var buffer = new JudgementBuffer();
/// foreach (string line in File.ReadLines("statements.txt"))
/// {
///     model.Judge(line, buffer);
///     foreach (ref readonly TargetJudgement judgement in buffer.Judgements)
///         Console.WriteLine($"{judgement.Target} {judgement.Stance} {judgement.Polarity:F2}");
/// }
/// </code>
/// </example>
public sealed class JudgementBuffer
{
    // A buffer that grew for one huge text is let go rather than kept.
    private const int KeepTokens = 1 << 16;

    // A target named more often says nothing new.
    private const int MaxSpans = 32;

    [ThreadStatic]
    private static JudgementBuffer? _kept;

    private readonly TokenSpan[] _spans = new TokenSpan[MaxSpans];
    private TargetJudgement[] _judgements = new TargetJudgement[4];
    private Mention[] _mentions = new Mention[8];
    private Evidence[] _evidence = new Evidence[32];
    private float[] _shares = new float[256];
    private int[] _strong = new int[128];
    private char[] _decoded = new char[256];
    private int _spanCount, _judgementCount, _mentionCount, _evidenceCount, _decodedLength;

    /// <summary>Whether to collect the words that moved each score; costs about a tenth more.</summary>
    /// <value>Default false.</value>
    public bool WithEvidence { get; init; }

    /// <summary>The calibrated probabilities of the three tones of the statement.</summary>
    public SentimentProbabilities SentimentProbabilities { get; internal set; }

    /// <summary>The most likely tone of the statement.</summary>
    public Sentiment Sentiment => SentimentProbabilities.Likeliest;

    /// <summary>One judgement for each country that the text names, in text order.</summary>
    public ReadOnlySpan<TargetJudgement> Judgements => new(_judgements, 0, _judgementCount);

    /// <summary>The text of a judgement that was given as UTF-8, in the units in which spans count; else empty.</summary>
    public ReadOnlySpan<char> DecodedText => _decoded.AsSpan(0, _decodedLength);

    internal StatementFrame Frame { get; } = new();

    /// <summary>The spans of the target in hand.</summary>
    internal TargetMentions Target => new(new ReadOnlySpan<TokenSpan>(_spans, 0, _spanCount));

    /// <summary>Where the text names the target of a judgement, in text order; at least one.</summary>
    public ReadOnlySpan<Mention> MentionsOf(in TargetJudgement judgement) => new(_mentions, judgement.Mentions.First, judgement.Mentions.Count);

    /// <summary>The words that moved the score of a judgement, the strongest first; empty unless <see cref="WithEvidence"/>.</summary>
    public ReadOnlySpan<Evidence> EvidenceOf(in TargetJudgement judgement) => new(_evidence, judgement.Evidence.First, judgement.Evidence.Count);

    internal static JudgementBuffer Rent()
    {
        JudgementBuffer buffer = _kept ?? new JudgementBuffer { WithEvidence = true };
        _kept = null;
        return buffer;
    }

    internal void Return()
    {
        if (Frame.Analysis.Tokens.Count <= KeepTokens)
            _kept = this;
    }

    internal void Clear() => _judgementCount = _mentionCount = _evidenceCount = _decodedLength = 0;

    /// <summary>Room for the decoded text; fill it, then say how much was.</summary>
    internal Span<char> Decoded(int length)
    {
        if (_decoded.Length < length)
            _decoded = new char[Math.Max(length, _decoded.Length * 2)];
        return _decoded;
    }

    internal void SetDecoded(int length) => _decodedLength = length;

    /// <summary>Lists the countries that count as targets, with their mentions.</summary>
    internal void FindTargets(Gazetteer gazetteer)
    {
        ReadOnlySpan<FoundMention> found = Frame.Analysis.Mentions.Mentions;
        for (int m = 0; m < found.Length; m++)
        {
            if (!IsTarget(found[m]) || HasTarget(new Country(found[m].Place)))
                continue;
            int first = _mentionCount;
            foreach (ref readonly FoundMention mention in found[m..])
            {
                if (mention.Place == found[m].Place && mention.Counts)
                    Add(ref _mentions, ref _mentionCount, gazetteer.ToMention(mention, Frame.Analysis.Tokens));
            }

            Add(ref _judgements, ref _judgementCount, new TargetJudgement { Target = new Country(found[m].Place), Mentions = (first, _mentionCount - first) });
        }
    }

    /// <summary>Whether a country is listed.</summary>
    internal bool HasTarget(Country target)
    {
        foreach (ref readonly TargetJudgement judgement in Judgements)
        {
            if (judgement.Target == target)
                return true;
        }

        return false;
    }

    /// <summary>The judgement with a number, to be completed.</summary>
    internal ref TargetJudgement At(int number) => ref _judgements[number];

    /// <summary>Collects the tokens that name the target of the judgement with a number.</summary>
    internal TargetMentions FindSpans(int number) => FindSpans(_judgements[number].Target);

    /// <summary>Collects the tokens that name a target.</summary>
    internal TargetMentions FindSpans(Country target)
    {
        int place = target.Place;
        _spanCount = 0;
        foreach (ref readonly FoundMention mention in Frame.Analysis.Mentions.Mentions)
        {
            if (_spanCount < MaxSpans && mention.Place == place && IsTarget(mention))
                _spans[_spanCount++] = new TokenSpan(mention.FirstToken, mention.EndToken - 1);
        }

        return Target;
    }

    /// <summary>A sum for each token and one more: of what the statement's features add to the score, or those of the target too.</summary>
    internal Span<float> Shares(bool ofTarget)
    {
        int places = Frame.Analysis.Tokens.Count + 1;
        if (_shares.Length < places * 2)
            Array.Resize(ref _shares, places * 4);
        return ofTarget ? _shares.AsSpan(places, places) : _shares.AsSpan(0, places);
    }

    /// <summary>Room for the number of each token.</summary>
    internal Span<int> Strong()
    {
        int tokens = Frame.Analysis.Tokens.Count;
        if (_strong.Length < tokens)
            _strong = new int[tokens * 2];
        return _strong.AsSpan(0, tokens);
    }

    /// <summary>Adds evidence for the judgement in hand.</summary>
    internal (int First, int Count) AddEvidence(ReadOnlySpan<Evidence> evidence)
    {
        int first = _evidenceCount;
        foreach (Evidence item in evidence)
            Add(ref _evidence, ref _evidenceCount, item);
        return (first, evidence.Length);
    }

    private static bool IsTarget(in FoundMention mention) =>
        mention.Counts && mention.Kind != MentionKind.Bloc && mention.Place < CountryList.Default.Codes.Length;

    private static void Add<T>(ref T[] items, ref int count, in T item)
    {
        if (count == items.Length)
            Array.Resize(ref items, count * 2);
        items[count++] = item;
    }
}
