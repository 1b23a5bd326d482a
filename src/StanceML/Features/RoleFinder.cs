using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>Finds the role that a country plays toward an expression by climbing from the one to the other.</summary>
internal static class RoleFinder
{
    private const int MaxHops = MentionWay.MaxHops;

    /// <summary>The role of the mention whose last token is given, toward an expression of the text.</summary>
    public static RoleLink Find(StatementAnalysis analysis, int mentionToken, in ExpressionHit hit) =>
        Find(analysis, new MentionWay(analysis, mentionToken, stackalloc WayStep[MentionWay.Room]), hit);

    /// <summary>The role of a mention toward an expression of the text.</summary>
    public static RoleLink Find(StatementAnalysis analysis, in MentionWay way, in ExpressionHit hit)
    {
        // "in protest against X", "apologised to X", "a ban on X": the expression brings its preposition along.
        if (hit.Last > hit.First && analysis.Tags[hit.Last] == Tag.Preposition && BehindPreposition(analysis, way, hit.Last, out Nesting behind))
            return new RoleLink(Role.Complement, behind);
        return Find(analysis, way, hit.Head, hit.Expression.Prepositions);
    }

    /// <summary>The role toward the word at a token that introduces its object by the prepositions given.</summary>
    public static RoleLink Find(StatementAnalysis analysis, in MentionWay way, int headToken, uint prepositions)
    {
        int from = way.Phrase, to = analysis.PhraseAt[headToken];
        if (from < 0 || to < 0)
            return default;
        Span<Phrase> phrases = analysis.Phrases;
        if (from == to)
            return new RoleLink(Inside(analysis, ref phrases[from], way.Token, headToken), Nesting.None);

        var climb = new Climb(phrases, way.Steps);
        Role role = phrases[to].Kind switch
        {
            PhraseKind.Verb => TowardVerb(ref climb, to, prepositions),
            PhraseKind.Adjective => TowardAdjective(ref climb, to, prepositions),
            _ => TowardNoun(ref climb, to, prepositions),
        };
        Nesting nesting = climb.Nesting;
        // "A critical report on X" is critical of X through the report.
        if (nesting == Nesting.None && phrases[to].Kind == PhraseKind.Noun && analysis.Tags[headToken] == Tag.Adjective)
            nesting = Nesting.Own;
        if (role == Role.Elsewhere && SameClause(phrases, from, to))
            role = Role.Clause;
        return new RoleLink(role, nesting);
    }

    /// <summary>Whether a token stands before the head of its phrase.</summary>
    public static bool IsModifier(ref Phrase phrase, int token) => phrase.Kind == PhraseKind.Noun && token < phrase.Head;

    private static Role Inside(StatementAnalysis analysis, ref Phrase phrase, int mentionToken, int headToken)
    {
        if (phrase.Kind == PhraseKind.Verb)
            return Role.Clause;
        // "Russian-backed" and "Iran's threat" are the country's own; "Russian hostile acts" too.
        if (mentionToken < headToken)
            return Role.Possessor;
        return analysis.Tags[headToken] == Tag.Adjective || mentionToken == phrase.Head ? Role.Described : Role.Clause;
    }

    private static bool BehindPreposition(StatementAnalysis analysis, in MentionWay way, int preposition, out Nesting nesting)
    {
        nesting = Nesting.None;
        if (way.Phrase < 0 || way.Token < preposition)
            return false;
        var climb = new Climb(analysis.Phrases, way.Steps);
        for (int hops = 0; climb.At >= 0 && hops < MaxHops; hops++)
        {
            if (climb.Phrase.PrepositionToken == preposition)
            {
                nesting = climb.Nesting;
                return !climb.ThroughPlace;
            }

            if (climb.Phrase.Kind == PhraseKind.Verb)
                return false;
            climb.Up();
        }

        return false;
    }

    private static Role TowardVerb(ref Climb climb, int verb, uint prepositions)
    {
        ref Phrase expression = ref climb.Phrases[verb];
        bool passive = expression.Is(PhraseFlags.Passive);
        for (int hops = 0; climb.At >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase phrase = ref climb.Phrase;
            if (phrase.Kind == PhraseKind.Verb && climb.At != verb)
                return climb.InClauseOf(verb);
            if (climb.At == expression.Subject && phrase.Parent != verb)
                return climb.OrPlace(passive ? Role.Object : Role.Subject);
            if (climb.At == expression.Object && phrase.Parent != verb)
                return climb.OrPlace(Role.Object);
            if (phrase.Parent == verb)
            {
                switch (phrase.Relation)
                {
                    case Relation.Subject:
                        return climb.OrPlace(passive ? Role.Object : Role.Subject);
                    case Relation.Object or Relation.Predicate:
                        return climb.OrPlace(Role.Object);
                    case Relation.Preposition:
                        return climb.OrPlace(ByPreposition(phrase.Preposition, prepositions, passive));
                }
            }

            // "accused Russia of attacks": the preposition may belong to the verb though it stands behind the object.
            if (phrase.Relation == Relation.Preposition && phrase.Parent >= 0 && phrase.Parent == expression.Object
                && phrase.Preposition >= 0 && (prepositions & (1u << phrase.Preposition)) != 0)
                return climb.OrPlace(Role.Complement);
            climb.Up();
        }

        return Role.Elsewhere;
    }

    private static Role TowardNoun(ref Climb climb, int noun, uint prepositions)
    {
        Span<Phrase> phrases = climb.Phrases;
        int carrier = phrases[noun].Parent;
        for (int hops = 0; hops < MaxHops && carrier >= 0 && phrases[carrier].Kind == PhraseKind.Noun; hops++)
            carrier = phrases[carrier].Parent;
        for (int hops = 0; climb.At >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase phrase = ref climb.Phrase;
            if (phrase.Kind == PhraseKind.Verb)
            {
                // "a threat posed by X"; "the accusation that X lied".
                if (phrase.Relation == Relation.Describing && phrase.Parent == noun && climb.Last.Preposition == Prepositions.By && phrase.Is(PhraseFlags.Passive))
                    return climb.OrPlace(Role.Possessor);
                return climb.InClauseOf(noun);
            }

            if (phrase.Parent == noun)
            {
                if (phrase.Relation == Relation.Preposition)
                    return climb.OrPlace(ByPreposition(phrase.Preposition, prepositions, true));
                return climb.OrPlace(phrase.Relation == Relation.Beside ? Role.Described : Role.Other);
            }

            if (carrier >= 0)
            {
                if (climb.At == phrases[carrier].Subject)
                    return climb.OrPlace(Carried(phrases, noun, carrier, phrases[carrier].Is(PhraseFlags.Passive)));
                if (phrase.Parent == carrier && phrase.Relation == Relation.Object)
                    return climb.OrPlace(Role.CarrierObject);
                if (phrase.Parent == carrier && phrase.Relation == Relation.Preposition)
                {
                    Role role = ByPreposition(phrase.Preposition, prepositions, true);
                    return climb.OrPlace(role == Role.Of ? Role.Other : role);
                }

                if (phrase.Relation == Relation.Preposition && phrase.Preposition >= 0 && phrase.Parent >= 0
                    && phrases[phrase.Parent].Parent == carrier && (prepositions & (1u << phrase.Preposition)) != 0)
                    return climb.OrPlace(Role.Complement);
            }

            climb.Up();
        }

        return Role.Elsewhere;
    }

    private static Role Carried(Span<Phrase> phrases, int noun, int carrier, bool passive)
    {
        if (phrases[noun].Relation == Relation.Predicate)
            return Role.Described;
        return passive ? Role.CarrierObject : Role.CarrierSubject;
    }

    private static Role TowardAdjective(ref Climb climb, int adjective, uint prepositions)
    {
        ref Phrase expression = ref climb.Phrases[adjective];
        for (int hops = 0; climb.At >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase phrase = ref climb.Phrase;
            if (climb.At == expression.Subject)
                return climb.OrPlace(Role.Described);
            if (phrase.Kind == PhraseKind.Verb)
                return climb.InClauseOf(adjective);
            if (phrase.Parent == adjective)
                return climb.OrPlace(phrase.Relation == Relation.Preposition ? ByPreposition(phrase.Preposition, prepositions, false) : Role.Other);
            climb.Up();
        }

        return Role.Elsewhere;
    }

    private static Role ByPreposition(int preposition, uint prepositions, bool passive)
    {
        if (preposition < 0)
            return Role.Other;
        uint bit = 1u << preposition;
        if (preposition == Prepositions.By && passive)
            return Role.Agent;
        if ((prepositions & bit) != 0)
            return Role.Complement;
        if (preposition == Prepositions.Of)
            return Role.Of;
        return (Prepositions.Places & bit) != 0 ? Role.Place : Role.Other;
    }

    private static bool SameClause(Span<Phrase> phrases, int a, int b)
    {
        int first = phrases[a].Kind == PhraseKind.Verb ? a : phrases[a].Clause;
        int second = phrases[b].Kind == PhraseKind.Verb ? b : phrases[b].Clause;
        return first == second && first >= 0;
    }
}
