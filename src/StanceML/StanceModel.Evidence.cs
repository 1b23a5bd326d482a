using System.Collections.Immutable;
using StanceML.Features;

namespace StanceML;

public sealed partial class StanceModel
{
    // Evidence that is weaker than this share of the strongest is noise to a reader.
    private const float EvidenceShare = 0.15f;
    private const int MaxEvidence = 6;

    /// <summary>Takes the score of one country apart; null when the text does not name it.</summary>
    /// <param name="text">A sentence or short passage.</param>
    /// <param name="target">The country asked about.</param>
    /// <param name="asOf">The day of the text; null for no day.</param>
    public Explanation? Explain(string text, Country target, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        JudgementBuffer buffer = JudgementBuffer.Rent();
        try
        {
            StatementFrame frame = buffer.Frame;
            buffer.Clear();
            frame.Read(text, _lexicon, _gazetteer.Finder, asOf);
            buffer.FindTargets(_gazetteer);
            if (target.IsNone || !buffer.HasTarget(target))
                return null;
            Span<float> scores = stackalloc float[3];
            StanceScores(frame, buffer.FindSpans(target), scores);
            AddTreeScores(frame, scores);
            SharedEvidence(buffer);
            Span<float> byToken = Shares(buffer);
            ImmutableArray<Evidence>.Builder parts = ImmutableArray.CreateBuilder<Evidence>();
            for (int i = 0; i < byToken.Length - 1; i++)
            {
                if (byToken[i] != 0)
                    parts.Add(new Evidence(Span(frame, i, EvidenceUnits.LastOf(frame, i)), byToken[i]));
            }

            return new Explanation
            {
                Target = target,
                Parts = parts.ToImmutable(),
                Unplaced = byToken[^1],
                Bias = _weights.StanceBias[2] - _weights.StanceBias[0] + (_weights.Trees?.StanceBias ?? 0),
                Score = scores[2] - scores[0],
            };
        }
        finally
        {
            buffer.Return();
        }
    }

    // What the features of the statement add for each token, the same for all its targets.
    private void SharedEvidence(JudgementBuffer buffer)
    {
        Span<float> byToken = buffer.Shares(ofTarget: false);
        byToken.Clear();
        _weights.Shared.AddEvidence(buffer.Frame.SharedBuffer.Hits, byToken);
    }

    // What each token adds to score(Favor) - score(Against), folded into units; the last place is for what belongs to no token.
    private Span<float> Shares(JudgementBuffer buffer)
    {
        Span<float> byToken = buffer.Shares(ofTarget: true);
        buffer.Shares(ofTarget: false).CopyTo(byToken);
        _weights.Target.AddEvidence(buffer.Frame.TargetBuffer.Hits, byToken);
        _weights.Trees?.AddEvidence(buffer.Frame.SharedBuffer.Features, buffer.Frame.TargetBuffer.Features, byToken);
        EvidenceUnits.Fold(buffer.Frame, byToken);
        return byToken;
    }

    private (int First, int Count) TargetEvidence(JudgementBuffer buffer, in TargetMentions target)
    {
        StatementFrame frame = buffer.Frame;
        Span<float> byToken = Shares(buffer);

        // The strongest few, in order: each newcomer moves up past the weaker ones.
        Span<int> best = stackalloc int[MaxEvidence];
        int kept = 0;
        // What is weaker than this is not among them.
        float least = 0;
        for (int i = 0; i < byToken.Length - 1; i++)
        {
            float size = Math.Abs(byToken[i]);
            if (!(size > least) || frame.Analysis.Tokens[i].IsPunctuation || target.Covers(i))
                continue;
            int at = Math.Min(kept, MaxEvidence - 1);
            for (; at > 0 && Math.Abs(byToken[best[at - 1]]) < size; at--)
                best[at] = best[at - 1];
            best[at] = i;
            kept = Math.Min(kept + 1, MaxEvidence);
            if (kept == MaxEvidence)
                least = Math.Abs(byToken[best[kept - 1]]);
        }

        Span<Evidence> evidence = stackalloc Evidence[MaxEvidence];
        int strong = 0;
        for (; strong < kept && Math.Abs(byToken[best[strong]]) >= Math.Abs(byToken[best[0]]) * EvidenceShare; strong++)
            evidence[strong] = new Evidence(Span(frame, best[strong], EvidenceUnits.LastOf(frame, best[strong])), byToken[best[strong]]);
        return buffer.AddEvidence(evidence[..strong]);
    }
}
