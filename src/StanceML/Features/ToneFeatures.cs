using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>How good or bad the whole statement sounds: words, acts and where they stand.</summary>
internal static class ToneFeatures
{
    // Sums of good and bad, of words and of expressions, in the leading clause and below it.
    private const int Sums = 16;

    public static void Add<TSink>(StatementFrame frame, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        Span<float> sums = stackalloc float[Sums];
        sums.Clear();
        float balance = 0;
        foreach (int i in frame.GoodOrBad)
        {
            float valence = frame.Valence[i];
            balance += valence;
            int place = Depth(analysis, i);
            sums[(place << 1) | (valence < 0 ? 0 : 1)] += Math.Abs(valence);
            sink.Add(FeatureHash.Of(valence < 0 ? FeatureKind.ValenceNegative : FeatureKind.ValencePositive, 0), Math.Abs(valence) * 0.3f, i);
        }

        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            int score = hit.Expression.Object != 0 ? hit.Expression.Object : hit.Expression.Subject;
            if (score == 0)
                continue;
            float value = score * FrameState.Sign(hit) * hit.Expression.Strength / 3f * (hit.Hedged ? 0.7f : 1f);
            int place = Depth(analysis, hit.Head);
            sums[8 | (place << 1) | (value < 0 ? 0 : 1)] += Math.Abs(value);
        }

        for (int i = 0; i < Sums; i++)
        {
            if (sums[i] > 0)
                sink.Add(FeatureHash.Of(FeatureKind.ToneSum, (ulong)i), Math.Min(sums[i], 8f) * 0.6f, -1);
        }

        sink.Add(FeatureHash.Of(FeatureKind.ValenceSum, (ulong)((int)Math.Clamp(Math.Round(balance / 2), -4, 4) + 8)), 0.5f, -1);
    }

    // 0 outside any clause, 1 in the leading clause, 2 in one that completes it, 3 in one that describes or stands beside.
    private static int Depth(StatementAnalysis analysis, int token)
    {
        int phrase = analysis.PhraseAt[token];
        if (phrase < 0)
            return 0;
        int verb = analysis.Phrases[phrase].Kind == PhraseKind.Verb ? phrase : analysis.Phrases[phrase].Clause;
        if (verb < 0)
            return 0;
        return analysis.Phrases[verb].Relation switch
        {
            Relation.None => 1,
            Relation.Clause => 2,
            _ => 3,
        };
    }
}
