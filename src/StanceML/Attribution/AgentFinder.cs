using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Attribution;

/// <summary>Finds who does what the stance lies in: owner, subject, "by" of the expression; then the subjects that it stands under.</summary>
internal ref struct AgentFinder(StatementAnalysis analysis, StanceClue clue)
{
    private const int MaxHops = 8;

    private readonly Span<Phrase> _phrases = analysis.Phrases;

    /// <summary>The agent and why; nobody when the expression has none.</summary>
    public readonly Party Find(out HolderReason reason)
    {
        reason = HolderReason.None;
        int at = analysis.PhraseAt[clue.Token];
        if (at < 0)
            return Party.Nobody;
        ref Phrase phrase = ref _phrases[at];
        Party found;
        if (phrase.Kind == PhraseKind.Noun && !clue.TargetActs)
        {
            found = PartyReader.ReadTokens(analysis, phrase.First, clue.Token - 1, clue.Target);
            reason = HolderReason.Possessor;
            if (found.Kind is PartyKind.Country or PartyKind.Other or PartyKind.FirstPerson)
                return found;
            found = By(at);
            reason = HolderReason.PassiveAgent;
            if (!found.IsNobody)
                return found;
        }

        int verb = VerbOf(at, out Relation relation);
        if (verb >= 0 && !(clue.TargetActs && phrase.Kind == PhraseKind.Verb))
        {
            found = relation == Relation.Subject && phrase.Kind != PhraseKind.Verb ? (_phrases[verb].Is(PhraseFlags.Passive) ? By(verb) : Party.Nobody) : Of(verb, out reason);
            if (!found.IsNobody)
            {
                reason = reason is HolderReason.Possessor or HolderReason.None ? HolderReason.Subject : reason;
                return found;
            }
        }

        reason = HolderReason.None;
        return Party.Nobody;
    }

    /// <summary>The nearest source of a report that the expression stands under in the tree.</summary>
    public readonly Party FindSpeaker()
    {
        int at = analysis.PhraseAt[clue.Token];
        Party pronoun = Party.Nobody;
        for (int hops = 0; at >= 0 && hops < MaxHops; hops++)
        {
            ref Phrase phrase = ref _phrases[at];
            int above = phrase.Parent >= 0 ? phrase.Parent : phrase.Clause;
            if (above == at)
                break;
            if (hops > 0 && phrase.Kind == PhraseKind.Verb && !phrase.Is(PhraseFlags.Passive) && HolderWords.Speech.Has(analysis.Tokens[phrase.Head].Hash))
            {
                Party party = PartyReader.Read(analysis, SubjectFinder.Of(analysis, at), clue.Target);
                if (party.Kind is not (PartyKind.Nobody or PartyKind.Pronoun))
                    return party;
                if (pronoun.IsNobody)
                    pronoun = party;
            }

            at = above;
        }

        return pronoun;
    }

    private readonly Party Of(int verb, out HolderReason reason)
    {
        ref Phrase phrase = ref _phrases[verb];
        reason = HolderReason.Subject;
        if (phrase.Is(PhraseFlags.Passive))
        {
            reason = HolderReason.PassiveAgent;
            return By(verb);
        }

        return PartyReader.Read(analysis, SubjectFinder.Of(analysis, verb), clue.Target);
    }

    // The verb that a phrase hangs on, and how its top noun does.
    private readonly int VerbOf(int at, out Relation relation)
    {
        relation = Relation.None;
        for (int hops = 0; at >= 0 && hops < MaxHops; hops++)
        {
            if (_phrases[at].Kind == PhraseKind.Verb)
                return at;
            relation = _phrases[at].Relation;
            int above = _phrases[at].Parent;
            // What was linked as a subject and is none stands in the clause before.
            if (relation == Relation.Subject && above >= 0 && SubjectFinder.Of(analysis, above) != at)
            {
                relation = Relation.Preposition;
                for (above = at - 1; above >= 0 && _phrases[above].Kind != PhraseKind.Verb; above--)
                {
                }
            }

            at = above;
        }

        return -1;
    }

    private readonly Party By(int above)
    {
        for (int i = above + 1; i < _phrases.Length && i < above + 6; i++)
        {
            if (_phrases[i].Preposition == Prepositions.By)
                return PartyReader.Read(analysis, i, clue.Target);
            if (_phrases[i].Kind == PhraseKind.Verb)
                break;
        }

        return Party.Nobody;
    }
}
