using System.Numerics;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>How good or bad the whole statement sounds: words, acts, where they stand and what is said of them.</summary>
internal static class ToneFeatures
{
    // What stands for a verb of which the lexicon knows no act.
    private const ulong NoAct = 255;

    // Of more kinds of act together than these no training set has enough; the hostile ones come first and stay.
    private const int MostKinds = 3;

    public static void Add<TSink>(StatementFrame frame, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var tally = new ToneTally();
        Words(frame, ref tally, ref sink);
        Acts(frame, ref tally, ref sink);
        tally.Add(ref sink);
        LeadingVerb(frame, ref sink);
    }

    private static void Words<TSink>(StatementFrame frame, ref ToneTally tally, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        ReadOnlySpan<LexicalEntry> entries = analysis.Words;
        tally.Length = frame.WordCount;
        foreach (int i in frame.GoodOrBad)
        {
            float valence = frame.Valence[i];
            ToneClause clause = ToneClause.At(analysis, i);
            tally.Word(valence, clause);
            ulong sign = valence < 0 ? 0ul : 1;
            sink.Add(FeatureHash.Of(valence < 0 ? FeatureKind.ValenceNegative : FeatureKind.ValencePositive, 0), Math.Abs(valence) * 0.3f, i);
            // The word itself with the sign that it has here, so that "no peace" is no peace.
            sink.Add(FeatureHash.Of(FeatureKind.ToneWord, entries[i].Lemma), 0.4f * valence / entries[i].Valence, i);
            if (clause is { IsVerb: false, Verb: >= 0 })
            {
                // "Fight crime", "call for peace", "the price of peace": what the verb does with what is good or bad.
                ulong act = ActOf(frame, clause.Verb, out _);
                sink.Add(FeatureHash.Of(FeatureKind.ToneVerb, act, sign), act == NoAct ? 0.2f : 0.4f, i);
            }
        }
    }

    private static void Acts<TSink>(StatementFrame frame, ref ToneTally tally, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong kinds = 0;
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            int score = hit.Expression.Object != 0 ? hit.Expression.Object : hit.Expression.Subject;
            if (score != 0)
                tally.Act(score * FrameState.Sign(hit) * hit.Expression.Strength / 3f * (hit.Hedged ? 0.7f : 1f), ToneClause.At(frame.Analysis, hit.Head));
            kinds |= 1ul << (int)hit.Expression.Class;
        }

        kinds &= ~((1ul << (int)ExpressionClass.Report) | (1ul << (int)ExpressionClass.Other));
        while (BitOperations.PopCount(kinds) > MostKinds)
            kinds &= ~(1ul << BitOperations.Log2(kinds));
        sink.Add(FeatureHash.Of(FeatureKind.ToneActs, kinds), 0.5f, -1);
    }

    // The first verb that hangs on nothing: its act, and whether it tells of something done, denied, demanded or to come.
    private static void LeadingVerb<TSink>(StatementFrame frame, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        const PhraseFlags Told = PhraseFlags.Modal | PhraseFlags.Future | PhraseFlags.Negated | PhraseFlags.Passive | PhraseFlags.Copula;
        StatementAnalysis analysis = frame.Analysis;
        ReadOnlySpan<Phrase> phrases = analysis.Phrases;
        for (int verb = 0; verb < phrases.Length; verb++)
        {
            if (phrases[verb].Kind != PhraseKind.Verb || phrases[verb].Relation != Relation.None)
                continue;
            sink.Add(FeatureHash.Of(FeatureKind.ToneVerbForm, (ulong)(phrases[verb].Flags & Told)), 0.4f, phrases[verb].Head);
            ulong act = ActOf(frame, verb, out bool turned);
            if (act != NoAct)
                sink.Add(FeatureHash.Of(FeatureKind.ToneVerbAct, act, turned ? 1ul : 0), 0.5f, phrases[verb].Head);
            Role(analysis, 0, verb, ref sink);
            Role(analysis, 1, phrases[verb].Subject, ref sink);
            Role(analysis, 2, phrases[verb].Object, ref sink);
            return;
        }
    }

    private static void Role<TSink>(StatementAnalysis analysis, ulong role, int phrase, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (phrase >= 0)
            sink.Add(FeatureHash.Of(FeatureKind.ToneRole, role, analysis.Lemma(analysis.Phrases[phrase].Head)), 0.4f, analysis.Phrases[phrase].Head);
    }

    private static ulong ActOf(StatementFrame frame, int verb, out bool turned)
    {
        ReadOnlySpan<ExpressionHit> hits = frame.HitSpan;
        for (int i = hits.Length - 1; i >= 0; i--)
        {
            if (frame.Analysis.PhraseAt[hits[i].Head] != verb)
                continue;
            turned = hits[i].Negated ^ hits[i].Reversed;
            return (ulong)hits[i].Expression.Class;
        }

        turned = false;
        return NoAct;
    }
}
