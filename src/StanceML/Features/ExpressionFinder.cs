using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>Finds the stance expressions of an analysed text and what their surroundings do to them.</summary>
internal static class ExpressionFinder
{
    // No statement has more; a whole book in one line must not take the square of its length.
    private const int MaxHits = 256;

    private const uint Verbs = TagSet.FullVerbs | 1u << (int)Tag.Be | 1u << (int)Tag.Have | 1u << (int)Tag.Do,
        Adjectives = 1u << (int)Tag.Adjective | 1u << (int)Tag.Participle | 1u << (int)Tag.Noun;

    /// <summary>Fills the list with the hits in text order, the longest match at each place.</summary>
    public static void Find(StatementAnalysis analysis, List<ExpressionHit> hits)
    {
        hits.Clear();
        int last = -1;
        foreach (int start in analysis.Starts)
        {
            if (start <= last || !Match(analysis, start, out ExpressionHit hit))
                continue;
            hits.Add(hit);
            last = hit.Last;
            if (hits.Count == MaxHits)
                break;
        }

        Span<ExpressionHit> span = CollectionsMarshal.AsSpan(hits);
        foreach (ref ExpressionHit hit in span)
            Surroundings(analysis, ref hit, span);
        foreach (ref ExpressionHit hit in span)
            hit.Invites = hit.Expression.Class is ExpressionClass.Pressure or ExpressionClass.Demand && PressesIntoFriendship(analysis, hit, span);
    }

    // "Urges X to cooperate", "called on X to join talks": what is asked decides whether asking is hostile.
    private static bool PressesIntoFriendship(StatementAnalysis analysis, in ExpressionHit hit, Span<ExpressionHit> hits)
    {
        int verb = analysis.PhraseAt[hit.Head];
        if (verb < 0 || analysis.Phrases[verb].Kind != PhraseKind.Verb)
            return false;
        int tone = 0;
        foreach (ref readonly ExpressionHit asked in hits)
        {
            int at = asked.Head > hit.Last ? analysis.PhraseAt[asked.Head] : -1;
            if (at < 0)
                continue;
            ref Phrase phrase = ref analysis.Phrases[at];
            int clause = phrase.Kind == PhraseKind.Verb ? at : phrase.Clause;
            if (clause < 0 || analysis.Phrases[clause].Parent != verb || analysis.Phrases[clause].Relation != Relation.Clause)
                continue;
            tone += asked.Negated ^ asked.Reversed ? -Math.Abs(asked.Expression.Object)
                : asked.Expression.Class == ExpressionClass.Reverse ? -1 : asked.Expression.Object;
        }

        return tone > 0;
    }

    // The longest expression that begins at a token, of those that fit its part of speech.
    private static bool Match(StatementAnalysis analysis, int start, out ExpressionHit hit)
    {
        Lexicon lexicon = analysis.Lexicon;
        ReadOnlySpan<Token> tokens = analysis.Tokens.Tokens;
        int last = -1;
        ref readonly Expression best = ref Unsafe.NullRef<Expression>();
        uint link = analysis.Word(start).Expressions;
        ulong key = tokens[start].Hash;
        for (int i = start; link != 0; link = lexicon.Step(key))
        {
            foreach (ref readonly Expression expression in lexicon.At(link))
            {
                if (!Fits(analysis, start, i, expression))
                    continue;
                last = i;
                best = ref expression;
            }

            if ((link & ExpressionLink.Continues) == 0 || ++i == tokens.Length)
                break;
            key = Lexicon.StepKey(key, tokens[i].Hash);
        }

        hit = default;
        if (last < 0)
            return false;
        hit.Expression = best;
        hit.First = start;
        hit.Last = last;
        hit.Head = HeadOf(analysis, best, start, last);
        return true;
    }

    // Of "war crime" the last word; of "refused to condemn" the verb that takes the object; else the first.
    private static int HeadOf(StatementAnalysis analysis, in Expression expression, int first, int last)
    {
        bool verbLast = expression.Part == 'v' && last > first && analysis.Tags[last] is (Tag.BaseVerb or Tag.Gerund or Tag.Participle);
        return expression.Part == 'n' || verbLast ? last : first;
    }

    // A single word must be used as the part of speech that the table means.
    private static bool Fits(StatementAnalysis analysis, int first, int last, in Expression expression)
    {
        Tag tag = analysis.Tags[first];
        return expression.Part switch
        {
            'v' => Verbs.Has(tag) || (tag == Tag.Adjective && (analysis.Classes(first) & (WordClasses.VerbParticiple | WordClasses.VerbIng)) != 0),
            'n' => first != last || tag == Tag.Noun,
            'a' => first != last || Adjectives.Has(tag),
            _ => true,
        };
    }

    private static void Surroundings(StatementAnalysis analysis, ref ExpressionHit hit, Span<ExpressionHit> hits)
    {
        int at = analysis.PhraseAt[hit.Head];
        if (at < 0)
            return;
        Span<Phrase> phrases = analysis.Phrases;
        ref Phrase phrase = ref phrases[at];
        int verb = phrase.Kind == PhraseKind.Verb ? at : phrase.Clause;
        if (phrase.Kind == PhraseKind.Verb)
        {
            hit.Negated = phrase.Is(PhraseFlags.Negated);
            hit.Hedged = phrase.Is(PhraseFlags.Modal | PhraseFlags.AfterCondition);
        }
        else
        {
            hit.Negated = HasNegationBefore(analysis, phrase.First, hit.First)
                || (verb >= 0 && phrase.Parent == verb && phrases[verb].Is(PhraseFlags.Negated));
            hit.Hedged = verb >= 0 && phrases[verb].Is(PhraseFlags.Modal | PhraseFlags.AfterCondition);
        }

        // What governs it: the verb whose object it is, the noun that it completes, the verb above its clause.
        int above = phrase.Parent;
        for (int hops = 0; above >= 0 && hops < 2; hops++)
        {
            int governor = phrases[above].Head;
            // "Failed to support" as one expression has its refusal counted already.
            bool outside = governor < hit.First || governor > hit.Last;
            if (outside && (analysis.Classes(governor) & WordClasses.NegatingHead) != 0 && phrase.Relation != Relation.Subject)
                hit.Reversed = true;
            // "attacked the convoy, killing two" adds an act, it does not judge one.
            bool isObject = !(phrase.Kind == PhraseKind.Verb && phrase.Is(PhraseFlags.AfterComma)) && phrase.Relation is Relation.Object or Relation.Preposition or Relation.Clause or Relation.Predicate
                || (phrase.Relation == Relation.Subject && phrases[above].Is(PhraseFlags.Passive));
            for (int k = 0; isObject && k < hits.Length; k++)
            {
                ref ExpressionHit other = ref hits[k];
                if (other.Head > phrases[above].Last)
                    break;
                if (other.Head < phrases[above].First || (other.Head == hit.Head && other.First == hit.First))
                    continue;
                if (other.Expression.Class == ExpressionClass.Reverse)
                    hit.Reversed = true;
                else if (hit.Governed == 0 && Judges(other.Expression.Class))
                    hit.Governed = Math.Sign(other.Expression.Object) * (other.Negated ? -1 : 1);
            }

            // What the subject's verb does is not done to what describes the subject.
            if (hit.Reversed || hit.Governed != 0 || phrases[above].Kind == PhraseKind.Verb || phrases[above].Relation is Relation.Subject or Relation.None)
                break;
            above = phrases[above].Parent;
        }
    }

    // Acts are done to what they govern, judgements are passed on it: "imposed sanctions" is no reproach to sanctions.
    private static bool Judges(ExpressionClass kind) => kind
        is ExpressionClass.Accuse or ExpressionClass.Condemn or ExpressionClass.Criticise or ExpressionClass.Oppose or ExpressionClass.Protest
        or ExpressionClass.Distrust or ExpressionClass.Insult or ExpressionClass.Mock or ExpressionClass.Warn or ExpressionClass.Praise
        or ExpressionClass.Support or ExpressionClass.Defend or ExpressionClass.Thank or ExpressionClass.Congratulate or ExpressionClass.Welcome
        or ExpressionClass.Trust or ExpressionClass.Attitude or ExpressionClass.Solidarity or ExpressionClass.Demand or ExpressionClass.Pressure;

    private static bool HasNegationBefore(StatementAnalysis analysis, int first, int until)
    {
        for (int i = Math.Max(0, first - 2); i < until; i++)
        {
            if ((analysis.Classes(i) & WordClasses.Negation) != 0)
                return true;
        }

        return false;
    }
}
