using StanceML.Lexicons;

namespace StanceML.Syntax;

/// <summary>Where linking stands: the clause that it is in and the noun that waits for its verb. Hangs phrase after phrase.</summary>
internal ref partial struct LinkState(StatementAnalysis analysis)
{
    private const PhraseFlags Boundary = PhraseFlags.AfterBreak | PhraseFlags.AfterColon;

    private readonly StatementAnalysis _analysis = analysis;
    private readonly Span<Phrase> _phrases = analysis.Phrases;

    // The verb phrase whose clause we are in; the finite one that leads the sentence so far;
    // the noun phrase that waits for its finite verb.
    private int _verb = -1, _main = -1, _waiting = -1;

    public void Link(int i)
    {
        ref Phrase phrase = ref _phrases[i];
        if (phrase.Is(Boundary))
        {
            _verb = _main = _waiting = -1;
        }

        switch (phrase.Kind)
        {
            case PhraseKind.Noun:
                Noun(i, ref phrase);
                break;
            case PhraseKind.Verb:
                Verb(i, ref phrase);
                break;
            default:
                Adjective(i, ref phrase);
                break;
        }
    }

    private void Noun(int i, ref Phrase phrase)
    {
        phrase.Clause = _verb;
        // "after Chad had left", "since the war began": a clause, not a phrase.
        if (phrase.PrepositionToken >= 0 && _verb >= 0 && phrase.Preposition != Prepositions.For && IsVerbNext(i)
            && (_analysis.Classes(phrase.PrepositionToken) & WordClasses.Subordinator) != 0)
        {
            phrase.Preposition = -1;
            phrase.PrepositionToken = -1;
            phrase.Flags |= PhraseFlags.AfterSubordinator;
        }

        if (phrase.PrepositionToken >= 0)
        {
            if (StartsSentence(i) || (phrase.Is(PhraseFlags.AfterComma) && _verb < 0))
                return;
            // Behind a comma the verb takes it, otherwise its neighbour.
            int above = phrase.Is(PhraseFlags.AfterComma) && _verb >= 0 ? _verb : i - 1;
            if (phrase.Is(PhraseFlags.AfterCoordinator) && FindCoordinated(i) is >= 0 and var sibling)
            {
                Hang(ref phrase, sibling, Relation.Beside);
                return;
            }

            // "was imposed on Iran by Britain": the agent is the passive verb's, whatever stands between.
            if (phrase.Preposition == Prepositions.By && _verb >= 0 && _phrases[_verb].Is(PhraseFlags.Passive))
                above = _verb;
            // A time does not take phrases: "said on Monday in Paris".
            while (above > 0 && _phrases[above].Is(PhraseFlags.TimePhrase))
                above = _phrases[above].Parent >= 0 ? _phrases[above].Parent : above - 1;
            Hang(ref phrase, above, Relation.Preposition);
            return;
        }

        if (phrase.Is(PhraseFlags.TimePhrase))
        {
            if (_verb >= 0)
                Hang(ref phrase, _verb, Relation.None);
            return;
        }

        if (StartsSentence(i) || phrase.Is(PhraseFlags.AfterThat | PhraseFlags.AfterSubordinator | PhraseFlags.AfterRelative))
        {
            _waiting = i;
            return;
        }

        ref Phrase before = ref _phrases[i - 1];
        if (phrase.Is(PhraseFlags.AfterCoordinator))
        {
            if (HasFiniteAhead(i) && _verb >= 0 && !(before.Relation is Relation.None or Relation.Subject) && IsVerbNext(i) && _phrases[_verb].Subject >= 0 && before.Kind == PhraseKind.Noun && i - 1 != _waiting)
            {
                _waiting = i;
                return;
            }

            if (FindCoordinated(i) is >= 0 and var sibling)
            {
                Hang(ref phrase, sibling, Relation.Beside);
                return;
            }

            _waiting = i;
            return;
        }

        if (phrase.Is(PhraseFlags.AfterComma))
        {
            if (IsVerbNext(i) && _waiting < 0)
            {
                _waiting = i;
                return;
            }

            // Apposition or a list: beside the noun before.
            if (before.Kind == PhraseKind.Noun && !before.Is(PhraseFlags.TimePhrase))
            {
                Hang(ref phrase, i - 1, Relation.Beside);
                return;
            }

            _waiting = i;
            return;
        }

        if (before.Kind == PhraseKind.Verb)
        {
            Hang(ref phrase, i - 1, before.Is(PhraseFlags.Copula) ? Relation.Predicate : Relation.Object);
            if (before.Object < 0)
                before.Object = i;
            // "said Russia had": should a finite verb follow, this one becomes its subject.
            return;
        }

        // "was hostile Monday", "gave Russia weapons": a second object of the verb.
        if (_verb >= 0)
        {
            Hang(ref phrase, _verb, Relation.Object);
            if (_phrases[_verb].Object < 0)
                _phrases[_verb].Object = i;
            return;
        }

        if (_waiting < 0)
            _waiting = i;
    }

    private readonly void Adjective(int i, ref Phrase phrase)
    {
        phrase.Clause = _verb;
        if (i == 0 || StartsSentence(i))
            return;
        ref Phrase before = ref _phrases[i - 1];
        if (before.Kind == PhraseKind.Verb)
        {
            Hang(ref phrase, i - 1, Relation.Predicate);
            phrase.Subject = before.Is(PhraseFlags.Copula) || before.Object < 0 ? before.Subject : before.Object;
        }
        else if (phrase.Is(PhraseFlags.AfterCoordinator) && before.Kind == PhraseKind.Adjective)
        {
            Hang(ref phrase, i - 1, Relation.Beside);
            phrase.Subject = before.Subject;
        }
        else
        {
            // "a country hostile to Israel", "considers Russia hostile".
            phrase.Subject = BaseNoun(i - 1);
            Hang(ref phrase, i - 1, Relation.Describing);
        }
    }

    private static void Hang(ref Phrase phrase, int above, Relation relation)
    {
        phrase.Parent = above;
        phrase.Relation = relation;
    }
}
