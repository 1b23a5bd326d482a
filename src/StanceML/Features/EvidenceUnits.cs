using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>Puts the words of one expression, or of one country's name, together as one piece of evidence.</summary>
internal static class EvidenceUnits
{
    /// <summary>Moves what the words of each unit add into the unit's first word; the sum of all stays the same.</summary>
    /// <param name="frame">The analysed statement.</param>
    /// <param name="byToken">What each token adds.</param>
    public static void Fold(StatementFrame frame, Span<float> byToken)
    {
        int count = frame.Analysis.Tokens.Count;
        for (int i = 0; i < count;)
        {
            int last = LastOf(frame, i);
            for (int k = i + 1; k <= last; k++)
            {
                byToken[i] += byToken[k];
                byToken[k] = 0;
            }

            i = last + 1;
        }
    }

    /// <summary>The last token of the unit that starts at a token.</summary>
    public static int LastOf(StatementFrame frame, int first)
    {
        StatementAnalysis analysis = frame.Analysis;
        if (analysis.MentionAt[first] is >= 0 and var mention)
            return Math.Max(first, analysis.Mentions[mention].EndToken - 1);
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            if (hit.First == first)
                return hit.Last;
            if (hit.First > first)
                break;
        }

        return first;
    }
}
