using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StanceML.Features;
using StanceML.Scoring;

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
        JudgeWorkspace workspace = JudgeWorkspace.Rent();
        try
        {
            StatementFrame frame = workspace.Frame;
            frame.Read(text, _lexicon, _gazetteer.Finder, asOf);
            workspace.FindTargets();
            if (target.IsNone || !workspace.Targets.Contains((ushort)target.Place))
                return null;
            workspace.FindSpans((ushort)target.Place);
            var mentions = new TargetMentions(CollectionsMarshal.AsSpan(workspace.Spans));
            Span<float> scores = stackalloc float[3];
            StanceScores(frame, mentions, scores);
            float[] byToken = Shares(frame, mentions);
            return new Explanation
            {
                Target = target,
                Parts = [.. Pieces(frame, byToken)],
                Unplaced = byToken[^1],
                Bias = _weights.StanceBias[2] - _weights.StanceBias[0],
                Score = scores[2] - scores[0],
            };
        }
        finally
        {
            workspace.Return();
        }
    }

    private ImmutableArray<Evidence> FindEvidence(StatementFrame frame, in TargetMentions target)
    {
        float[] byToken = Shares(frame, target);
        for (int i = 0; i < frame.Analysis.Tokens.Count; i++)
        {
            if (frame.Analysis.Tokens[i].IsPunctuation || target.Covers(i))
                byToken[i] = 0;
        }

        List<Evidence> evidence = Pieces(frame, byToken);
        float strongest = evidence.Count == 0 ? 0 : evidence.Max(item => Math.Abs(item.Weight));
        return [.. evidence
            .Where(item => Math.Abs(item.Weight) >= strongest * EvidenceShare)
            .OrderByDescending(item => Math.Abs(item.Weight)).ThenBy(item => item.Span.Start)
            .Take(MaxEvidence)];
    }

    // What each token adds to score(Favor) - score(Against), folded into units; the last place is for what belongs to no token.
    private float[] Shares(StatementFrame frame, in TargetMentions target)
    {
        float[] byToken = new float[frame.Analysis.Tokens.Count + 1];
        var own = new EvidenceSink(_weights.Target, byToken);
        TargetFeatures.Add(frame, target, _families, ref own);
        var shared = new EvidenceSink(_weights.Shared, byToken);
        StatementFeatures.Add(frame, _families, ref shared);
        EvidenceUnits.Fold(frame, byToken);
        return byToken;
    }

    private static List<Evidence> Pieces(StatementFrame frame, float[] byToken)
    {
        var pieces = new List<Evidence>();
        for (int i = 0; i < byToken.Length - 1; i++)
        {
            if (byToken[i] != 0)
                pieces.Add(new Evidence(Span(frame, i, EvidenceUnits.LastOf(frame, i)), byToken[i]));
        }

        return pieces;
    }
}
