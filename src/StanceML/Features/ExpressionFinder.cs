using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>Finds the stance expressions of an analysed text and what their surroundings do to them.</summary>
internal static class ExpressionFinder
{
    // "Nobody" stands in no phrase; farther from its verb it is another's.
    private const int FarthestSubject = 8;

    private static readonly ulong To = WordHash.Of("to"), That = WordHash.Of("that");
    private static readonly ulong Whether = WordHash.Of("whether"), Few = WordHash.Of("few"), A = WordHash.Of("a");

    // "Not" and "never" are the verb's own, or another's.
    private static readonly WordSet Nobody = new("nobody none neither no");

    // What is under one of these is thought of, not done: "considered a boycott of X", "wonder whether X is to blame".
    private static readonly WordSet Weighing = new("consider contemplate debate discuss doubt envisage explore mull ponder propose speculate study weigh wonder");

    // No statement has more; a whole book in one line must not take the square of its length.
    private const int MaxHits = 256;

    // What one of these is said of, or done to, is on its way out: "trust in X has been shaken", "support for X is fading".
    private static readonly WordSet Fading = new("cease collapse cool crumble dent diminish dwindle ebb erode evaporate expire fade lapse sap shake shrink subside vanish wane wither");

    private static readonly WordSet Over = new("over dead finished history");

    // Without these there is no act: "does not want to blame X".
    private static readonly WordSet Volition = new("want wish intend plan mean seek aim agree dare bother hope like care try decide choose prepare expect need begin start");

    private const uint Verbs = TagSet.FullVerbs | 1u << (int)Tag.Be | 1u << (int)Tag.Have | 1u << (int)Tag.Do,
        Adjectives = 1u << (int)Tag.Adjective | 1u << (int)Tag.Participle | 1u << (int)Tag.Noun, AnyUse = uint.MaxValue;

    /// <summary>Fills the list with the hits in text order, the longest match at each place.</summary>
    public static void Find(StatementAnalysis analysis, ScratchList<ExpressionHit> hits)
    {
        hits.Clear();
        int last = -1;
        ReadOnlySpan<int> starts = analysis.Starts, steps = analysis.Steps;
        for (int i = 0; i < starts.Length; i++)
        {
            if (starts[i] <= last || !Match(analysis, starts[i], steps[i], out ExpressionHit hit))
                continue;
            hits.Add(hit);
            last = hit.Last;
            if (hits.Count == MaxHits)
                break;
        }

        Span<ExpressionHit> span = hits.Span;
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

    // The longest expression that begins at a token, of those that fit its part of speech; where its next word leads is known.
    private static bool Match(StatementAnalysis analysis, int start, int step, out ExpressionHit hit)
    {
        Lexicon lexicon = analysis.Lexicon;
        ReadOnlySpan<Token> tokens = analysis.Tokens.Tokens;
        int last = -1, best = 0;
        uint link = analysis.Word(start).Expressions;
        ulong key = tokens[start].Hash;
        Tag tag = analysis.Tags[start];
        // A single word must be used as the part of speech that the table means.
        bool mayBeVerb = (analysis.Classes(start) & (WordClasses.VerbParticiple | WordClasses.VerbIng)) != 0;
        ulong verbs = Verbs | (Truth.Mask(mayBeVerb) & (1u << (int)Tag.Adjective)), nouns = 1u << (int)Tag.Noun, adjectives = Adjectives;
        for (int i = start; link != 0; link = i == start + 1 ? lexicon.LinkOf(step) : lexicon.Step(key))
        {
            ReadOnlySpan<Expression> expressions = lexicon.At(link);
            for (int k = 0; k < expressions.Length; k++)
            {
                // Which of them fits is not for the processor to guess.
                char part = expressions[k].Part;
                ulong uses = Truth.Choose(part == 'v', verbs, Truth.Choose(part == 'n', nouns, Truth.Choose(part == 'a', adjectives, AnyUse)));
                ulong fits = Truth.Mask((uses >> (int)tag & 1) != 0);
                last = (int)(((ulong)i & fits) | ((ulong)last & ~fits));
                best = (int)(((ulong)(ExpressionLink.First(link) + k) & fits) | ((ulong)best & ~fits));
            }

            if ((link & ExpressionLink.Continues) == 0 || ++i == tokens.Length)
                break;
            key = Lexicon.StepKey(key, tokens[i].Hash);
            nouns = adjectives = AnyUse;
        }

        // What ends or refuses something is told from what it ends: "lifted their sanctions" turns the sanctions.
        bool ends = last >= start && lexicon.Expression(best).Class == ExpressionClass.Reverse;
        if ((analysis.Word(start).Expressions & ExpressionLink.Continues) != 0 && TagSet.FullVerbs.Has(tag) && !ends)
        {
            var parted = new PartedExpression(analysis, start);
            parted.Seek();
            if (parted.Words > Math.Max(1, last - start + 1))
                (last, best) = (parted.Last, parted.Best);
        }

        hit = default;
        if (last < 0)
            return false;
        hit.Expression = lexicon.Expression(best);
        hit.First = start;
        hit.Last = last;
        hit.Head = HeadOf(analysis, hit.Expression, start, last);
        return true;
    }

    // Of "war crime" the last word; of "refused to condemn" the verb that takes the object; else the first.
    private static int HeadOf(StatementAnalysis analysis, in Expression expression, int first, int last)
    {
        bool verbLast = expression.Part == 'v' && last > first && analysis.Tags[last] is (Tag.BaseVerb or Tag.Gerund or Tag.Participle);
        return expression.Part == 'n' || verbLast ? last : first;
    }

    private static void Surroundings(StatementAnalysis analysis, ref ExpressionHit hit, Span<ExpressionHit> hits)
    {
        int at = analysis.PhraseAt[hit.Head];
        if (at < 0)
        {
            // "nothing against X", "not with X": a preposition is in no phrase.
            hit.Negated = HasNegation(analysis, Math.Max(0, hit.First - 2), hit.First);
            return;
        }

        Span<Phrase> phrases = analysis.Phrases;
        ref Phrase phrase = ref phrases[at];
        int verb = phrase.Kind == PhraseKind.Verb ? at : phrase.Clause;
        if (phrase.Kind == PhraseKind.Verb)
        {
            // "no reason to distrust X" denies the distrust.
            bool denied = at > 0 && phrase.Is(PhraseFlags.Infinitive) && phrases[at - 1].Kind == PhraseKind.Noun && Denies(analysis, ref phrases[at - 1]);
            hit.Negated = phrase.Is(PhraseFlags.Negated) ^ (denied || HasNoSubject(analysis, ref phrase) || IsUnwilling(analysis, ref phrase) || IsUnfounded(analysis, ref phrase));
            hit.Hedged = phrase.Is(PhraseFlags.Modal | PhraseFlags.AfterCondition);
        }
        else
        {
            hit.Negated = HasNegation(analysis, Math.Max(0, phrase.First - 2), hit.First)
                || (verb >= 0 && phrase.Parent == verb && phrases[verb].Is(PhraseFlags.Negated));
            hit.Hedged = verb >= 0 && phrases[verb].Is(PhraseFlags.Modal | PhraseFlags.AfterCondition);
        }

        hit.Hedged |= verb >= 0 && IsAsked(analysis, ref phrases[verb]);

        // What governs it: the verb whose object it is, the noun that it completes, the verb above its clause.
        int above = phrase.Parent;
        for (int hops = 0; above >= 0 && hops < 2; hops++)
        {
            int governor = phrases[above].Head;
            // "Failed to support" as one expression has its refusal counted already.
            bool outside = governor < hit.First || governor > hit.Last;
            if (outside && (analysis.Classes(governor) & WordClasses.NegatingHead) != 0 && phrase.Relation != Relation.Subject)
                hit.Reversed = true;
            if (outside && phrase.Relation is Relation.Subject or Relation.Object && (Fading.Has(analysis.Lemma(governor)) || IsOver(analysis, governor)))
                hit.Reversed = true;
            if (outside && phrase.Relation != Relation.Subject && Weighing.Has(analysis.Lemma(governor)))
                hit.Hedged = true;
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

            // "refused to join the boycott of X", "failed to lift the sanctions": refused is what the infinitive does to its object.
            if (phrases[above].Kind == PhraseKind.Verb && phrase.Relation == Relation.Object && IsRefused(analysis, ref phrases[above], hit))
                hit.Reversed = !hit.Reversed;

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

    // "No delegate praised X", "few spoke well of X", "nobody in the hall blamed X".
    private static bool HasNoSubject(StatementAnalysis analysis, ref Phrase verb)
    {
        if (!verb.Is(PhraseFlags.Finite))
            return false;
        if (verb.Subject >= 0 && Denies(analysis, ref analysis.Phrases[verb.Subject]))
            return true;
        for (int i = verb.First - 1; i >= 0 && i >= verb.First - FarthestSubject; i--)
        {
            int at = analysis.PhraseAt[i];
            if (at < 0 ? analysis.Tags[i] == Tag.Punctuation : analysis.Phrases[at].Kind == PhraseKind.Verb)
                return false;
            if (at < 0 && Nobody.Has(analysis.Tokens[i].Hash))
                return true;
        }

        return false;
    }

    private static bool IsRefused(StatementAnalysis analysis, ref Phrase verb, in ExpressionHit hit)
    {
        if (IsUnwilling(analysis, ref verb))
            return true;
        if (!verb.Is(PhraseFlags.Infinitive) || verb.Relation != Relation.Clause || verb.Parent < 0)
            return false;
        int refusal = analysis.Phrases[verb.Parent].Head;
        return (refusal < hit.First || refusal > hit.Last) && (analysis.Classes(refusal) & WordClasses.NegatingHead) != 0;
    }

    // "the friendship with X is over".
    private static bool IsOver(StatementAnalysis analysis, int verb) =>
        analysis.Tags[verb] == Tag.Be && verb + 1 < analysis.Tokens.Count && Over.Has(analysis.Tokens[verb + 1].Hash)
        && (verb + 2 == analysis.Tokens.Count || analysis.Tags[verb + 2] is Tag.Punctuation or Tag.Coordinator or Tag.Adverb);

    // "found no evidence that X had armed the rebels": what the clause says is not so.
    private static bool IsUnfounded(StatementAnalysis analysis, ref Phrase verb)
    {
        int first = verb.Subject >= 0 && analysis.Phrases[verb.Subject].First < verb.First ? analysis.Phrases[verb.Subject].First : verb.First;
        int noun = first > 1 && analysis.Tokens[first - 1].Hash == That ? analysis.PhraseAt[first - 2] : -1;
        return noun >= 0 && analysis.Phrases[noun].Kind == PhraseKind.Noun && HasNegation(analysis, analysis.Phrases[noun].First, analysis.Phrases[noun].First + 1);
    }

    // "does not want to condemn X", "is reluctant to condemn X": the infinitive's act is not to come.
    private static bool IsUnwilling(StatementAnalysis analysis, ref Phrase verb)
    {
        if (!verb.Is(PhraseFlags.Infinitive) || verb.First == 0)
            return false;
        int before = verb.First - (analysis.Tokens[verb.First - 1].Hash == To ? 2 : 1);
        if (before >= 0 && analysis.Tags[before] == Tag.Adjective && (analysis.Classes(before) & WordClasses.NegatingHead) != 0)
            return true;
        return verb.Relation == Relation.Clause && verb.Parent >= 0 && analysis.Phrases[verb.Parent].Is(PhraseFlags.Negated)
            && Volition.Has(analysis.Lemma(analysis.Phrases[verb.Parent].Head));
    }

    private static bool Denies(StatementAnalysis analysis, ref Phrase noun) =>
        HasNegation(analysis, noun.First, noun.First + 1)
        || (analysis.Tokens[noun.First].Hash == Few && (noun.First == 0 || analysis.Tokens[noun.First - 1].Hash != A));

    // "whether X lied": the word stands before the subject, or before the verb where there is none.
    private static bool IsAsked(StatementAnalysis analysis, ref Phrase verb)
    {
        int first = verb.Subject >= 0 && analysis.Phrases[verb.Subject].First < verb.First ? analysis.Phrases[verb.Subject].First : verb.First;
        return first > 0 && analysis.Tokens[first - 1].Hash == Whether;
    }

    private static bool HasNegation(StatementAnalysis analysis, int first, int until)
    {
        for (int i = first; i < until; i++)
        {
            if ((analysis.Classes(i) & WordClasses.Negation) != 0)
                return true;
        }

        return false;
    }
}
