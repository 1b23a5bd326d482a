using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>The features of one target in a statement: what stands near it, governs it and is expressed toward it.</summary>
internal static class TargetFeatures
{
    // Beyond this many tokens a word or expression says nothing about the target.
    private const int Reach = 30;

    // Good and bad words farther away are not felt as said of it.
    private const int NearValence = 12;

    private static readonly ulong Hyphen = WordHash.Of("-"u8);

    /// <summary>Adds the features of the target whose mentions have the given place, or of a span of tokens.</summary>
    public static void Add<TSink>(StatementFrame frame, in TargetMentions target, FeatureFamilies families, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        // Each mention speaks; together they weigh as one and a half at most.
        float share = target.Count == 1 ? 1f : 1.4f / target.Count;
        Span<float> sums = stackalloc float[FrameSums.Room];
        sums.Clear();
        Span<WayStep> steps = stackalloc WayStep[MentionWay.Room];
        foreach (TokenSpan mention in target.Spans)
        {
            var way = new MentionWay(analysis, mention.Last, steps);
            if ((families & FeatureFamilies.Window) != 0)
                Window(frame, target, mention, share, ref sink);
            if ((families & FeatureFamilies.Frames) != 0)
                Frames(frame, mention, way, share, sums, ref sink);
            if ((families & FeatureFamilies.Governors) != 0)
                GovernorFeatures.Add(analysis, mention, share, ref sink);
            if ((families & FeatureFamilies.Valence) != 0)
                Valence(frame, way, share, ref sink);
        }

        if ((families & FeatureFamilies.Frames) != 0)
            FrameSums.Add(sums, ref sink);
        if ((families & FeatureFamilies.Structure) != 0)
            Structure(frame, target, ref sink);
    }

    private static ulong SymbolAt(StatementFrame frame, in TargetMentions target, int token)
    {
        if (token < 0 || token >= frame.Analysis.Tokens.Count)
            return 1;
        if (target.Covers(token))
            return FeatureHash.Target;
        ulong symbol = frame.Symbols[token];
        return symbol != 0 ? symbol : frame.Analysis.Tokens[token].Hash;
    }

    private static void Window<TSink>(StatementFrame frame, in TargetMentions target, TokenSpan mention, float share, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        int first = mention.First, last = mention.Last;
        ulong left1 = SymbolAt(frame, target, first - 1), left2 = SymbolAt(frame, target, first - 2);
        ulong right1 = SymbolAt(frame, target, last + 1), right2 = SymbolAt(frame, target, last + 2);
        float near = 0.5f * share;
        sink.Add(FeatureHash.Of(FeatureKind.Near, 1, left1), near, first - 1);
        sink.Add(FeatureHash.Of(FeatureKind.Near, 2, left2), near, first - 2);
        sink.Add(FeatureHash.Of(FeatureKind.Near, 3, right1), near, last + 1);
        sink.Add(FeatureHash.Of(FeatureKind.Near, 4, right2), near, last + 2);
        sink.Add(FeatureHash.Of(FeatureKind.NearPair, 1, left1, left2), near, first - 2);
        sink.Add(FeatureHash.Of(FeatureKind.NearPair, 2, right1, right2), near, last + 1);
        sink.Add(FeatureHash.Of(FeatureKind.NearPair, 3, left1, right1), near, last + 1);
        ulong left3 = SymbolAt(frame, target, first - 3), right3 = SymbolAt(frame, target, last + 3);
        sink.Add(FeatureHash.Of(FeatureKind.NearTriple, left1, left2, left3), near, first - 1);
        sink.Add(FeatureHash.Of(FeatureKind.NearTriple, FeatureHash.Target, right1, WordHash.Join(right2, right3)), near, last + 1);
        sink.Add(FeatureHash.Of(FeatureKind.NearTriple, left2, left1, WordHash.Join(FeatureHash.Target, right1)), near, last + 1);
        sink.Add(FeatureHash.Of(FeatureKind.NearTriple, left1, FeatureHash.Target, WordHash.Join(right1, right2)), near, last + 1);
        if (right1 == Hyphen)
            sink.Add(FeatureHash.Of(FeatureKind.Hyphen, 1, analysis.Tokens.Count > last + 2 ? analysis.Lemma(last + 2) : 0), share, last + 2);
        if (left1 == Hyphen && left2 > 1)
            sink.Add(FeatureHash.Of(FeatureKind.Hyphen, 2, left2), share, first - 2);

        Sides(frame, mention, share, ref sink);
    }

    private static void Sides<TSink>(StatementFrame frame, TokenSpan mention, float share, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ReadOnlySpan<int> contents = frame.Contents;
        ReadOnlySpan<LexicalEntry> entries = frame.Analysis.Words;
        int first = mention.First, last = mention.Last;
        if (first > Reach)
        {
            int start = contents.BinarySearch(first - Reach);
            contents = contents[(start < 0 ? ~start : start)..];
        }

        ulong left = FeatureHash.Of(FeatureKind.Side, 1), right = FeatureHash.Of(FeatureKind.Side, 2);
        int at = 0;
        for (; at < contents.Length && contents[at] < first; at++)
            sink.Add(FeatureHash.With(left, entries[contents[at]].Lemma), share * Nearness(first - contents[at]), contents[at]);
        while (at < contents.Length && contents[at] <= last)
            at++;
        for (; at < contents.Length && contents[at] <= last + Reach; at++)
            sink.Add(FeatureHash.With(right, entries[contents[at]].Lemma), share * Nearness(contents[at] - last), contents[at]);
    }

    private static float Nearness(int distance) => distance <= 4 ? 0.45f : distance <= 10 ? 0.3f : 0.2f;

    private static int ClauseOf(StatementAnalysis analysis, int token)
    {
        int phrase = analysis.PhraseAt[token];
        if (phrase < 0)
            return -1;
        return analysis.Phrases[phrase].Kind == PhraseKind.Verb ? phrase : analysis.Phrases[phrase].Clause;
    }

    private static void Frames<TSink>(StatementFrame frame, TokenSpan mention, scoped MentionWay way, float share, scoped Span<float> sums, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        int pronoun = Address.PronounOf(analysis, mention);
        MentionWay addressed = pronoun < 0 ? default : new MentionWay(analysis, pronoun, stackalloc WayStep[MentionWay.Room]);
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            int distance = hit.Last < mention.First ? mention.First - hit.Last : hit.First > mention.Last ? hit.First - mention.Last : 0;
            if (distance > Reach)
                continue;
            Expression expression = hit.Expression;
            RoleLink link = RoleFinder.Find(analysis, way, hit);
            // What is said to a country is said of it.
            if (pronoun >= 0 && link.Role is Role.Elsewhere or Role.Clause)
                link = RoleFinder.Find(analysis, addressed, hit);
            Role role = link.Role;
            bool before = hit.Head < mention.First;
            ulong place = (ulong)role << 3 | (ulong)link.Nesting << 1 | (role is Role.Clause or Role.Elsewhere && before ? 1ul : 0);
            ulong state = FrameState.Of(hit);
            float reach = role is Role.Elsewhere ? 1f / (1 + (distance / 4)) : 1f;
            float value = share * 0.5f * reach;
            sink.Add(FeatureHash.Of(FeatureKind.RoleLemma, expression.Id, place, state & 1), value, hit.Head);
            int score = FrameSums.ScoreFor(hit, role);
            ulong holder = HolderSort.Of(analysis, hit, mention);
            sink.Add(FeatureHash.Of(FeatureKind.HolderScore, (place << 4) | (uint)(score + 4), holder, state & 1), value, hit.Head);
            FrameSums.Accumulate(sums, hit, link, score, share * reach);
        }
    }

    private static void Valence<TSink>(StatementFrame frame, scoped MentionWay way, float share, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        int last = way.Token;
        int clause = ClauseOf(analysis, last);
        foreach (int i in frame.GoodOrBad)
        {
            int distance = Math.Abs(i - last);
            if (distance > NearValence)
                continue;
            float valence = frame.Valence[i];
            float value = share * Math.Abs(valence) * 0.25f;
            ulong side = (i < last ? 1ul : 2ul) | (valence < 0 ? 4ul : 0);
            bool same = clause >= 0 && ClauseOf(analysis, i) == clause;
            sink.Add(FeatureHash.Of(FeatureKind.ValenceSide, side, same ? 1ul : 0), value, i);
            if (distance <= 3)
                sink.Add(FeatureHash.Of(FeatureKind.ValenceNear, side), value, i);
        }
    }

    private static void Structure<TSink>(StatementFrame frame, in TargetMentions target, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        int before = 0, after = 0;
        TokenSpan first = target.Spans[0];
        for (int m = 0; m < analysis.Mentions.Count; m++)
        {
            FoundMention mention = analysis.Mentions[m];
            if (!mention.Counts || target.Covers(mention.FirstToken))
                continue;
            if (mention.FirstToken < first.First)
                before++;
            else
                after++;
        }

        sink.Add(FeatureHash.Of(FeatureKind.Others, (ulong)Math.Min(before, 2), (ulong)Math.Min(after, 2)), 0.5f, -1);
        sink.Add(FeatureHash.Of(FeatureKind.Repeated, (ulong)Math.Min(target.Count, 3)), 0.4f, -1);
        if (analysis.Quoted[first.First])
            sink.Add(FeatureHash.Of(FeatureKind.Quotation, 1), 0.4f, -1);
        int known = analysis.MentionAt[first.First];
        if (known >= 0)
            sink.Add(FeatureHash.Of(FeatureKind.MentionForm, Form(analysis.Mentions[known].Kind)), 0.4f, first.First);
    }

    // "US" and "France" are the same to a reader.
    private static ulong Form(MentionKind kind) => (ulong)(kind == MentionKind.Abbreviation ? MentionKind.Name : kind);
}
