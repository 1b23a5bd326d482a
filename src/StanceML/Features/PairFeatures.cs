using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>The features of a directed pair: what the text says of a given holder toward the target.</summary>
internal static class PairFeatures
{
    // Beyond this many words between the two, single words say little of them.
    private const int Reach = 20, Around = 3;

    /// <summary>Adds the features of a holder and a target that both stand in the text.</summary>
    public static void Add<TSink>(StatementFrame frame, ReadOnlySpan<TokenSpan> targets, TokenSpan holder, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        TokenSpan target = Nearest(targets, holder);
        StatementAnalysis analysis = frame.Analysis;
        ulong order = holder.First < target.First ? 1ul : 2ul;
        int gap = Math.Max(0, holder.First < target.First ? target.First - holder.Last - 1 : holder.First - target.Last - 1);
        sink.Add(FeatureHash.Of(FeatureKind.PairOrder, order, (ulong)Math.Min(gap / 3, 8)), 0.5f, -1);
        sink.Add(FeatureHash.Of(FeatureKind.PairOrder, order), 0.5f, -1);
        Expressions(frame, target, holder, order, ref sink);
        Between(frame, target, holder, order, gap, ref sink);
        Sides(frame, target, holder, order, ref sink);
        sink.Add(FeatureHash.Of(FeatureKind.PairVerbs, order, VerbAbove(analysis, holder), VerbAbove(analysis, target)), 0.4f, -1);
        sink.Add(FeatureHash.Of(FeatureKind.PairVerbs, order | 4, VerbAbove(analysis, holder)), 0.4f, -1);
    }

    private static TokenSpan Nearest(ReadOnlySpan<TokenSpan> targets, TokenSpan holder)
    {
        TokenSpan nearest = targets[0];
        foreach (TokenSpan target in targets)
        {
            if (Math.Abs(target.First - holder.First) < Math.Abs(nearest.First - holder.First))
                nearest = target;
        }

        return nearest;
    }

    private static void Expressions<TSink>(StatementFrame frame, TokenSpan target, TokenSpan holder, ulong order, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        float hostile = 0, friendly = 0;
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            Expression expression = hit.Expression;
            (Role to, Nesting throughTarget) = RoleFinder.Find(frame.Analysis, target.Last, hit);
            (Role by, Nesting throughHolder) = RoleFinder.Find(frame.Analysis, holder.Last, hit);
            ulong between = hit.Head > Math.Min(target.First, holder.First) && hit.Head < Math.Max(target.First, holder.First) ? 1ul : 0;
            ulong roles = ((((((ulong)to << 4) | (ulong)by) << 1) | (throughTarget != Nesting.None ? 1ul : 0)) << 1) | (throughHolder != Nesting.None ? 1ul : 0);
            ulong place = (roles << 3) | (order << 1) | between;
            ulong state = FrameState.Of(hit);
            int score = FrameSums.ScoreFor(hit, to);
            sink.Add(FeatureHash.Of(FeatureKind.PairLemma, expression.Id, place, state & 1), 0.5f, hit.Head);
            sink.Add(FeatureHash.Of(FeatureKind.PairLemma, expression.Id, (order << 1) | between, (state & 1) | 4), 0.5f, hit.Head);
            sink.Add(FeatureHash.Of(FeatureKind.PairClass, (ulong)expression.Class, place, state), 0.5f, hit.Head);
            sink.Add(FeatureHash.Of(FeatureKind.PairScore, (ulong)(score + 4), place, state & 3), 0.5f, hit.Head);
            bool holds = by is Role.Subject or Role.Agent or Role.Possessor or Role.CarrierSubject;
            bool held = to is Role.Object or Role.Complement or Role.CarrierObject or Role.Of;
            if (!holds || !held)
                continue;
            float value = score * FrameState.Sign(hit) * expression.Strength / 3f;
            hostile -= Math.Min(0, value);
            friendly += Math.Max(0, value);
        }

        if (hostile > 0)
            sink.Add(FeatureHash.Of(FeatureKind.PairSum, 1), Math.Min(hostile, 4f) * 0.5f, -1);
        if (friendly > 0)
            sink.Add(FeatureHash.Of(FeatureKind.PairSum, 2), Math.Min(friendly, 4f) * 0.5f, -1);
    }

    private static void Between<TSink>(StatementFrame frame, TokenSpan target, TokenSpan holder, ulong order, int gap, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        int first = Math.Min(target.Last, holder.Last) + 1, last = first + Math.Min(gap, Reach) - 1;
        float value = 0.9f / MathF.Sqrt(Math.Max(gap, 3));
        ulong before = order;
        for (int i = first; i <= last; i++)
        {
            ulong word = frame.Symbols[i];
            if (word == 0)
                continue;
            sink.Add(FeatureHash.Of(FeatureKind.PairBetween, order, frame.Analysis.MentionAt[i] >= 0 ? word : frame.Analysis.Lemma(i)), value, i);
            sink.Add(FeatureHash.Of(FeatureKind.PairBetweenPair, order, before, word), value, i);
            before = word;
        }
    }

    private static void Sides<TSink>(StatementFrame frame, TokenSpan target, TokenSpan holder, ulong order, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (int distance = 1; distance <= Around; distance++)
        {
            Side(holder.First - distance, 1, ref sink);
            Side(holder.Last + distance, 2, ref sink);
            Side(target.First - distance, 3, ref sink);
            Side(target.Last + distance, 4, ref sink);
        }

        void Side(int token, ulong side, ref TSink sink)
        {
            if (token >= 0 && token < frame.Analysis.Tokens.Count && frame.Symbols[token] != 0)
                sink.Add(FeatureHash.Of(FeatureKind.PairSide, order, side, frame.Symbols[token]), 0.35f, token);
        }
    }

    private static ulong VerbAbove(StatementAnalysis analysis, TokenSpan span)
    {
        int phrase = analysis.PhraseAt[span.Last];
        if (phrase < 0)
            return 0;
        int verb = analysis.Phrases[phrase].Kind == PhraseKind.Verb ? phrase : analysis.Phrases[phrase].Clause;
        return verb < 0 ? 0 : analysis.Lemma(analysis.Phrases[verb].Head);
    }
}
