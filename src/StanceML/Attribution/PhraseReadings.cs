using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>Whom the phrases near an anchor name and what their subjects are: each is read once, however often it is asked for. Not thread-safe.</summary>
internal sealed class PhraseReadings
{
    // A page in one line must not take the square of its length: what stands further off holds nothing here.
    private const int Reach = 60, Room = 2 * Reach;

    private readonly Party[] _own = new Party[Room], _whole = new Party[Room];
    private readonly int[] _subjects = new int[Room];
    private readonly bool[] _hasOwn = new bool[Room], _hasWhole = new bool[Room];

    /// <summary>The analysed statement.</summary>
    public StatementAnalysis Analysis { get; private set; } = null!;

    /// <summary>Place of the target.</summary>
    public int Target { get; private set; }

    /// <summary>The first phrase that is near.</summary>
    public int From { get; private set; }

    /// <summary>The phrase behind the last one that is near.</summary>
    public int To { get; private set; }

    /// <summary>The dash behind the dateline, or -1.</summary>
    public int Dateline { get; private set; }

    /// <summary>Begins anew, with the phrases around an anchor.</summary>
    /// <param name="analysis">The analysed statement.</param>
    /// <param name="anchor">Number of the anchor's phrase, or that behind the last phrase.</param>
    /// <param name="target">Place of the target, -1 for none.</param>
    public void Start(StatementAnalysis analysis, int anchor, int target)
    {
        (Analysis, Target) = (analysis, target);
        (From, To) = (Math.Max(0, anchor - Reach), Math.Min(analysis.PhraseCount, anchor + Reach));
        Dateline = Attribution.Dateline.End(analysis);
        int count = To - From;
        _hasOwn.AsSpan(0, count).Clear();
        _hasWhole.AsSpan(0, count).Clear();
        Span<Phrase> phrases = analysis.Phrases;
        for (int i = From; i < To; i++)
            _subjects[i - From] = phrases[i].Kind == PhraseKind.Verb ? SubjectFinder.Of(analysis, i, Dateline) : -1;
    }

    /// <summary>Number of the subject's phrase of a verb, or -1.</summary>
    public int SubjectOf(int verb) =>
        IsNear(verb) && Analysis.Phrases[verb].Kind == PhraseKind.Verb ? _subjects[verb - From] : SubjectFinder.Of(Analysis, verb, Dateline);

    /// <summary>The party that a phrase and what hangs on it name.</summary>
    /// <param name="at">Number of the phrase, -1 for none.</param>
    public Party Read(int at)
    {
        if (!IsNear(at))
            return PartyReader.Read(this, at);
        int place = at - From;
        if (!_hasWhole[place])
        {
            _whole[place] = PartyReader.Read(this, at);
            _hasWhole[place] = true;
        }

        return _whole[place];
    }

    /// <summary>The party that the words of a phrase name, by themselves.</summary>
    public Party ReadOwn(int at)
    {
        ref Phrase phrase = ref Analysis.Phrases[at];
        if (!IsNear(at))
            return PartyReader.ReadTokens(Analysis, phrase.First, phrase.Last, Target);
        int place = at - From;
        if (!_hasOwn[place])
        {
            _own[place] = PartyReader.ReadTokens(Analysis, phrase.First, phrase.Last, Target);
            _hasOwn[place] = true;
        }

        return _own[place];
    }

    private bool IsNear(int at) => at >= From && at < To;
}
