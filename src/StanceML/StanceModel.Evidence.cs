using System.Collections.Immutable;
using StanceML.Features;
using StanceML.Tables;
using StanceML.Text;

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
        // What the target is called is no evidence.
        foreach (TokenSpan span in target.Spans)
            byToken[span.First..(span.Last + 1)].Clear();
        Span<int> strong = StrongEnough(frame, byToken, buffer.Strong());
        int kept = Order(byToken, strong);
        Span<Evidence> evidence = stackalloc Evidence[MaxEvidence];
        Describe(frame, byToken, strong[..kept], evidence);
        return buffer.AddEvidence(evidence[..kept]);
    }

    // The words that are no weaker than a share of the strongest, in text order. Which, is not for the processor to guess.
    private static Span<int> StrongEnough(StatementFrame frame, ReadOnlySpan<float> byToken, Span<int> room)
    {
        ReadOnlySpan<Token> tokens = frame.Analysis.Tokens.Tokens;
        float most = 0;
        for (int i = 0; i < tokens.Length; i++)
            most = MathF.Max(most, Math.Abs(byToken[i]) * Truth.Bit(!tokens[i].IsPunctuation));
        float least = most * EvidenceShare;
        int count = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            room[count] = i;
            count += Truth.Bit(Math.Abs(byToken[i]) >= least & byToken[i] != 0 & !tokens[i].IsPunctuation);
        }

        return room[..count];
    }

    // Puts the strongest few in front, in order: each newcomer moves up past the weaker ones.
    private static int Order(ReadOnlySpan<float> byToken, Span<int> strong)
    {
        int kept = 0;
        foreach (int token in strong)
        {
            float size = Math.Abs(byToken[token]);
            int at = kept;
            for (; at > 0 && Math.Abs(byToken[strong[at - 1]]) < size; at--)
            {
                if (at < MaxEvidence)
                    strong[at] = strong[at - 1];
            }

            if (at == MaxEvidence)
                continue;
            strong[at] = token;
            kept = Math.Min(kept + 1, MaxEvidence);
        }

        return kept;
    }

    private static void Describe(StatementFrame frame, ReadOnlySpan<float> byToken, ReadOnlySpan<int> tokens, Span<Evidence> evidence)
    {
        for (int i = 0; i < tokens.Length; i++)
            evidence[i] = new Evidence(Span(frame, tokens[i], EvidenceUnits.LastOf(frame, tokens[i])), byToken[tokens[i]]);
    }
}
