using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>Finds the role that a country plays toward an expression by climbing from the one to the other.</summary>
internal static class RoleFinder
{
    // Longer chains are wrong more often than right.
    private const int MaxHops = 5;

    /// <summary>
    /// The role of the mention whose last token is given, toward the expression with the given head and prepositions;
    /// nested when the link goes through another noun, as through "bombing" in "condemned Russian bombing".
    /// </summary>
    public static Role Find(StatementAnalysis analysis, int mentionToken, int headToken, uint prepositions, out bool nested)
    {
        nested = false;
        int from = analysis.PhraseAt[mentionToken], to = analysis.PhraseAt[headToken];
        if (from < 0 || to < 0)
            return Role.Elsewhere;
        Span<Phrase> phrases = analysis.Phrases;
        if (from == to)
            return Inside(analysis, ref phrases[from], mentionToken, headToken);

        ref Phrase target = ref phrases[to];
        nested = IsModifier(ref phrases[from], mentionToken);
        Role role = target.Kind switch
        {
            PhraseKind.Verb => TowardVerb(phrases, from, to, prepositions, ref nested),
            PhraseKind.Adjective => TowardAdjective(phrases, from, to, prepositions, ref nested),
            _ => analysis.Tags[headToken] == Tag.Adjective
                ? TowardModifier(phrases, from, to, prepositions, ref nested)
                : TowardNoun(phrases, from, to, prepositions, ref nested),
        };
        if (role != Role.Elsewhere)
            return role;
        return SameClause(phrases, from, to) ? Role.Clause : Role.Elsewhere;
    }

    /// <summary>Whether a token stands before the head of its phrase.</summary>
    public static bool IsModifier(ref Phrase phrase, int token) => phrase.Kind == PhraseKind.Noun && token < phrase.Head;

    private static Role Inside(StatementAnalysis analysis, ref Phrase phrase, int mentionToken, int headToken)
    {
        if (phrase.Kind == PhraseKind.Verb)
            return Role.Clause;
        if (mentionToken < headToken)
        {
            // "Russian-backed" and "Iran's threat" are the country's own; "Russian hostile acts" too.
            return Role.Possessor;
        }

        return analysis.Tags[headToken] == Tag.Adjective || mentionToken == phrase.Head ? Role.Described : Role.Clause;
    }

    private static Role TowardVerb(Span<Phrase> phrases, int from, int verb, uint prepositions, ref bool nested)
    {
        ref Phrase expression = ref phrases[verb];
        bool passive = expression.Is(PhraseFlags.Passive);
        int via = from;
        for (int hops = 0; via >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase phrase = ref phrases[via];
            if (phrase.Kind == PhraseKind.Verb && via != verb)
                return Role.Elsewhere;
            if (via == expression.Subject && phrase.Parent != verb)
                return passive ? Role.Object : Role.Subject;
            if (via == expression.Object && phrase.Parent != verb)
                return Role.Object;
            if (phrase.Parent == verb)
            {
                switch (phrase.Relation)
                {
                    case Relation.Subject:
                        return passive ? Role.Object : Role.Subject;
                    case Relation.Object or Relation.Predicate:
                        return Role.Object;
                    case Relation.Preposition:
                        return ByPreposition(phrase.Preposition, prepositions, passive);
                }
            }

            // "accused Russia of attacks": the preposition may belong to the verb though it stands behind the object.
            if (phrase.Relation == Relation.Preposition && phrase.Parent >= 0 && phrase.Parent == expression.Object
                && phrase.Preposition >= 0 && (prepositions & (1u << phrase.Preposition)) != 0)
                return Role.Complement;
            if (phrase.Relation is not Relation.Beside)
                nested = true;
            via = phrase.Parent;
        }

        return Role.Elsewhere;
    }

    private static Role TowardNoun(Span<Phrase> phrases, int from, int noun, uint prepositions, ref bool nested)
    {
        int via = from;
        int carrier = phrases[noun].Parent;
        for (int hops = 0; hops < MaxHops && carrier >= 0 && phrases[carrier].Kind == PhraseKind.Noun; hops++)
            carrier = phrases[carrier].Parent;
        for (int hops = 0; via >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase phrase = ref phrases[via];
            if (phrase.Kind == PhraseKind.Verb)
                break;
            if (phrase.Parent == noun)
            {
                if (phrase.Relation == Relation.Preposition)
                    return ByPreposition(phrase.Preposition, prepositions, true);
                return phrase.Relation == Relation.Beside ? Role.Described : Role.Other;
            }

            if (carrier >= 0)
            {
                if (via == phrases[carrier].Subject)
                    return Carried(phrases, noun, carrier, phrases[carrier].Is(PhraseFlags.Passive));
                if (phrase.Parent == carrier && phrase.Relation == Relation.Object)
                    return Role.CarrierObject;
                if (phrase.Parent == carrier && phrase.Relation == Relation.Preposition)
                {
                    Role role = ByPreposition(phrase.Preposition, prepositions, true);
                    return role == Role.Of ? Role.Other : role;
                }

                if (phrase.Relation == Relation.Preposition && phrase.Preposition >= 0 && phrase.Parent >= 0
                    && phrases[phrase.Parent].Parent == carrier && (prepositions & (1u << phrase.Preposition)) != 0)
                    return Role.Complement;
            }

            if (phrase.Relation is not Relation.Beside)
                nested = true;
            via = phrase.Parent;
        }

        return Role.Elsewhere;
    }

    private static Role Carried(Span<Phrase> phrases, int noun, int carrier, bool passive)
    {
        if (phrases[noun].Relation == Relation.Predicate)
            return Role.Described;
        return passive ? Role.CarrierObject : Role.CarrierSubject;
    }

    private static Role TowardAdjective(Span<Phrase> phrases, int from, int adjective, uint prepositions, ref bool nested)
    {
        ref Phrase expression = ref phrases[adjective];
        int via = from;
        for (int hops = 0; via >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase phrase = ref phrases[via];
            if (via == expression.Subject)
                return Role.Described;
            if (phrase.Kind == PhraseKind.Verb)
                break;
            if (phrase.Parent == adjective)
                return phrase.Relation == Relation.Preposition ? ByPreposition(phrase.Preposition, prepositions, false) : Role.Other;
            if (phrase.Relation is not Relation.Beside)
                nested = true;
            via = phrase.Parent;
        }

        return Role.Elsewhere;
    }

    // An adjective inside a noun phrase: "a critical report on X", "brutal attacks by X".
    private static Role TowardModifier(Span<Phrase> phrases, int from, int noun, uint prepositions, ref bool nested)
    {
        Role role = TowardNoun(phrases, from, noun, prepositions, ref nested);
        nested = true;
        return role;
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
