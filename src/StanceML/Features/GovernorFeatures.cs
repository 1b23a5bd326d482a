using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>What the target hangs on in its sentence: the noun it modifies, its preposition, the verbs above.</summary>
internal static class GovernorFeatures
{
    public static void Add<TSink>(StatementAnalysis analysis, TokenSpan mention, float share, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        int at = analysis.PhraseAt[mention.Last];
        if (at < 0)
            return;
        Span<Phrase> phrases = analysis.Phrases;
        ref Phrase own = ref phrases[at];
        float value = 0.5f * share;
        ulong form = 0;
        if (RoleFinder.IsModifier(ref own, mention.Last))
        {
            bool possessive = mention.Last + 1 < analysis.Tokens.Count && analysis.Tags[mention.Last + 1] == Tag.PossessiveMark;
            form = possessive ? 2ul : 1ul;
            sink.Add(FeatureHash.Of(FeatureKind.HeadNoun, analysis.Lemma(own.Head), form), value, own.Head);
            sink.Add(FeatureHash.Of(FeatureKind.PhraseShape, (ulong)analysis.NounKindOf(own.Head), form), value, own.Head);
        }

        for (int i = own.First; i <= own.Last; i++)
        {
            if (analysis.Tags[i] == Tag.Adjective)
                sink.Add(FeatureHash.Of(FeatureKind.Modifier, analysis.Lemma(i), form | (i < mention.First ? 4ul : 0)), value, i);
        }

        ulong path = form;
        ref Phrase phrase = ref own;
        int up = at;
        for (int hops = 0; hops < 4 && up >= 0; hops++)
        {
            phrase = ref phrases[up];
            int above = phrase.Parent;
            ulong preposition = phrase.PrepositionToken >= 0 ? analysis.Tokens[phrase.PrepositionToken].Hash : 0;
            ulong link = WordHash.Join((ulong)phrase.Relation + 1, phrase.Relation == Relation.Preposition ? preposition : 0);
            path = WordHash.Join(path, link);
            sink.Add(FeatureHash.Of(FeatureKind.Path, path), 0.3f * share, -1);
            if (above < 0)
                break;
            ref Phrase governor = ref phrases[above];
            // Only verbs are passive or negated.
            ulong turned = (governor.Is(PhraseFlags.Passive) ? 1ul : 0) | (governor.Is(PhraseFlags.Negated) ? 2ul : 0);
            sink.Add(FeatureHash.Of(FeatureKind.PathLemma, path, analysis.Lemma(governor.Head), turned), value, governor.Head);
            if (governor.Kind == PhraseKind.Verb)
            {
                ulong mood = (governor.Is(PhraseFlags.Obliging) ? 1ul : 0) | (governor.Is(PhraseFlags.Modal) ? 2ul : 0)
                    | (governor.Is(PhraseFlags.Negated) ? 4ul : 0) | ((analysis.Classes(governor.Head) & WordClasses.Reporting) != 0 ? 8ul : 0)
                    | (governor.Is(PhraseFlags.AfterCondition) ? 16ul : 0);
                sink.Add(FeatureHash.Of(FeatureKind.GovernorVerb, mood, link, form), value, governor.Head);
                if (phrase.Relation == Relation.Subject && governor.Is(PhraseFlags.Obliging))
                    sink.Add(FeatureHash.Of(FeatureKind.Speaker, 1), value, governor.Head);
                if (hops > 0)
                    break;
            }

            up = above;
        }
    }
}
