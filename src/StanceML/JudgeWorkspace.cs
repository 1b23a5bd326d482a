using StanceML.Features;
using StanceML.Geography;

namespace StanceML;

/// <summary>What judging one text needs besides the model; one for each thread. Not thread-safe.</summary>
internal sealed class JudgeWorkspace
{
    // A workspace that grew for one huge text is let go rather than kept.
    private const int KeepTokens = 1 << 16;

    // A target named more often says nothing new.
    private const int MaxSpans = 32;

    [ThreadStatic]
    private static JudgeWorkspace? _kept;

    public StatementFrame Frame { get; } = new();

    /// <summary>The spans of the target in hand.</summary>
    public List<TokenSpan> Spans { get; } = [];

    /// <summary>Places of the countries that the text names, in text order.</summary>
    public List<ushort> Targets { get; } = [];

    public static JudgeWorkspace Rent()
    {
        JudgeWorkspace workspace = _kept ?? new JudgeWorkspace();
        _kept = null;
        return workspace;
    }

    public void Return()
    {
        if (Frame.Analysis.Tokens.Count <= KeepTokens)
            _kept = this;
    }

    /// <summary>Lists the countries that count as targets.</summary>
    public void FindTargets()
    {
        Targets.Clear();
        foreach (FoundMention mention in Frame.Analysis.Mentions.Mentions)
        {
            if (IsTarget(mention) && !Targets.Contains(mention.Place))
                Targets.Add(mention.Place);
        }
    }

    /// <summary>Collects the mentions of a target.</summary>
    public void FindSpans(ushort place)
    {
        Spans.Clear();
        foreach (FoundMention mention in Frame.Analysis.Mentions.Mentions)
        {
            if (Spans.Count < MaxSpans && mention.Place == place && IsTarget(mention))
                Spans.Add(new TokenSpan(mention.FirstToken, mention.EndToken - 1));
        }
    }

    private static bool IsTarget(in FoundMention mention) =>
        mention.Counts && mention.Kind != MentionKind.Bloc && mention.Place < CountryList.Default.Codes.Length;
}
