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
                Bias = _weights.StanceBias[2] - _weights.StanceBias[0],
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
        EvidenceUnits.Fold(buffer.Frame, byToken);
        return byToken;
    }

    private (int First, int Count) TargetEvidence(JudgementBuffer buffer, in TargetMentions target)
    {
        StatementFrame frame = buffer.Frame;
        Span<float> byToken = Shares(buffer);

        // The strongest few, in order: each newcomer moves up past the weaker ones.
        Span<Evidence> best = stackalloc Evidence[MaxEvidence];
        int kept = 0;
        for (int i = 0; i < byToken.Length - 1; i++)
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
            best[at] = new Evidence(Span(frame, i, EvidenceUnits.LastOf(frame, i)), weight);
        }

        while (kept > 0 && Math.Abs(best[kept - 1].Weight) < Math.Abs(best[0].Weight) * EvidenceShare)
            kept--;
        return buffer.AddEvidence(best[..kept]);
    }
}
