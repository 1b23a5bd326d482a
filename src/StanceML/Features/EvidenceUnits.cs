namespace StanceML.Features;

/// <summary>Puts the words of one expression, or of one country's name, together as one piece of evidence.</summary>
internal static class EvidenceUnits
{
    /// <summary>Moves what the words of each unit add into the unit's first word; the sum of all stays the same.</summary>
    /// <param name="frame">The analysed statement.</param>
    /// <param name="byToken">What each token adds.</param>
    public static void Fold(StatementFrame frame, Span<float> byToken)
    {
        // A country's name is one token already.
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            for (int k = hit.First + 1; k <= hit.Last; k++)
            {
                byToken[hit.First] += byToken[k];
                byToken[k] = 0;
            }
        }
    }

    /// <summary>The last token of the unit that starts at a token.</summary>
    public static int LastOf(StatementFrame frame, int first)
    {
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
