using StanceML.Features;

namespace StanceML;

public sealed partial class StanceModel
{
    // Evidence that is weaker than this share of the strongest is noise to a reader.
    private const float EvidenceShare = 0.15f;
    private const int MaxEvidence = 6;

    // What the features of the statement add for each token, the same for all its targets.
    private void SharedEvidence(JudgementBuffer buffer)
    {
        Span<float> byToken = buffer.Shares(buffer.Frame.Analysis.Tokens.Count, ofTarget: false);
        byToken.Clear();
        _weights.Shared.AddEvidence(buffer.Frame.SharedBuffer.Hits, byToken);
    }

    private (int First, int Count) TargetEvidence(JudgementBuffer buffer, in TargetMentions target)
    {
        StatementFrame frame = buffer.Frame;
        int count = frame.Analysis.Tokens.Count;
        Span<float> byToken = buffer.Shares(count, ofTarget: true);
        buffer.Shares(count, ofTarget: false).CopyTo(byToken);
        _weights.Target.AddEvidence(frame.TargetBuffer.Hits, byToken);

        // The strongest few, in order: each newcomer moves up past the weaker ones.
        Span<Evidence> best = stackalloc Evidence[MaxEvidence];
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            float weight = byToken[i];
            if (weight == 0 || frame.Analysis.Tokens[i].IsPunctuation || target.Covers(i))
                continue;
            int at = kept;
            while (at > 0 && Math.Abs(best[at - 1].Weight) < Math.Abs(weight))
                at--;
            if (at == MaxEvidence)
                continue;
            kept = Math.Min(kept + 1, MaxEvidence);
            best[at..(kept - 1)].CopyTo(best[(at + 1)..]);
            best[at] = new Evidence(Span(frame, i, i), weight);
        }

        while (kept > 0 && Math.Abs(best[kept - 1].Weight) < Math.Abs(best[0].Weight) * EvidenceShare)
            kept--;
        return buffer.AddEvidence(best[..kept]);
    }
}
