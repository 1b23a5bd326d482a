using System.Collections.Immutable;
using StanceML.Features;
using StanceML.Scoring;

namespace StanceML;

public sealed partial class StanceModel
{
    // Evidence that is weaker than this share of the strongest is noise to a reader.
    private const float EvidenceShare = 0.15f;
    private const int MaxEvidence = 6;

    private ImmutableArray<Evidence> FindEvidence(StatementFrame frame, in TargetMentions target)
    {
        int count = frame.Analysis.Tokens.Count;
        float[] byToken = new float[count];
        var own = new EvidenceSink(_weights.Target, byToken);
        TargetFeatures.Add(frame, target, _families, ref own);
        var shared = new EvidenceSink(_weights.Shared, byToken);
        StatementFeatures.Add(frame, _families, ref shared);

        var evidence = new List<Evidence>();
        float strongest = 0;
        for (int i = 0; i < count; i++)
        {
            if (byToken[i] == 0 || frame.Analysis.Tokens[i].IsPunctuation || target.Covers(i))
                continue;
            evidence.Add(new Evidence(Span(frame, i, i), byToken[i]));
            strongest = Math.Max(strongest, Math.Abs(byToken[i]));
        }

        return [.. evidence
            .Where(item => Math.Abs(item.Weight) >= strongest * EvidenceShare)
            .OrderByDescending(item => Math.Abs(item.Weight)).ThenBy(item => item.Span.Start)
            .Take(MaxEvidence)];
    }
}
