using StanceML.Lexicons;

namespace StanceML.Syntax;

/// <summary>Hangs the phrases on each other: subjects, objects, prepositions, clauses. One pass from left to right.</summary>
internal static class PhraseLinker
{
    private const PhraseFlags Boundary = PhraseFlags.AfterBreak | PhraseFlags.AfterColon;

    public static void Run(StatementAnalysis analysis)
    {
        var state = new State(analysis);
        for (int i = 0; i < analysis.PhraseCount; i++)
            state.Link(i);
    }

    private ref struct State(StatementAnalysis analysis)
    {
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

        private readonly bool StartsSentence(int i) => i == 0 || _phrases[i].Is(Boundary);

        private void Noun(int i, ref Phrase phrase)
        {
            phrase.Clause = _verb;
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

        private void Verb(int i, ref Phrase phrase)
        {
            int outer = _verb;
            bool reduced = phrase.Is(PhraseFlags.Infinitive | PhraseFlags.Gerund | PhraseFlags.BareParticiple) && !phrase.Is(PhraseFlags.Finite);
            if (StartsSentence(i))
            {
                _verb = _main = i;
                phrase.Clause = -1;
                return;
            }

            if (reduced)
            {
                Reduced(i, ref phrase, outer);
                _verb = i;
                return;
            }

            ref Phrase before = ref _phrases[i - 1];
            if (phrase.Is(PhraseFlags.AfterRelative) || (phrase.Is(PhraseFlags.AfterThat) && before.Kind == PhraseKind.Noun))
            {
                // "who" and "which" look back to the nearest noun; a time is none.
                int antecedent = before.Kind == PhraseKind.Noun && !before.Is(PhraseFlags.TimePhrase) ? i - 1 : BaseNoun(i - 1);
                phrase.Subject = antecedent;
                if (antecedent >= 0)
                    Hang(ref phrase, antecedent, Relation.Describing);
                phrase.Clause = outer;
                // The main clause still waits for its verb, if it does.
                _verb = i;
                return;
            }

            int subject = FindSubject(i, outer);
            if (subject < 0 && phrase.Is(PhraseFlags.AfterCoordinator | PhraseFlags.AfterComma) && outer >= 0)
            {
                // "accused Russia and warned Iran": the subject is shared, with the leading verb if the inner one has none.
                int shared = _phrases[outer].Is(PhraseFlags.Finite) || _main < 0 ? outer : _main;
                phrase.Subject = _phrases[shared].Subject;
                Hang(ref phrase, shared, Relation.Beside);
                phrase.Clause = _phrases[shared].Clause;
                _verb = i;
                return;
            }

            phrase.Subject = subject;
            if (subject >= 0)
            {
                ref Phrase noun = ref _phrases[subject];
                int above = noun.Parent;
                // It was taken for an object: it is the subject of a clause that the verb above is completed by.
                if (noun.Relation is Relation.Object or Relation.Predicate && above >= 0)
                {
                    if (_phrases[above].Object == subject)
                        _phrases[above].Object = -1;
                    Hang(ref phrase, above, Relation.Clause);
                }
                else if (noun.Is(PhraseFlags.AfterThat) && outer >= 0)
                {
                    Hang(ref phrase, outer, Relation.Clause);
                }
                else if (noun.Is(PhraseFlags.AfterRelative) && subject > 0)
                {
                    // "the sanctions which Russia condemned": what stands before the relative is the object.
                    int antecedent = _phrases[subject - 1].Kind == PhraseKind.Noun ? subject - 1 : -1;
                    phrase.Object = antecedent;
                    if (antecedent >= 0)
                        Hang(ref phrase, antecedent, Relation.Describing);
                }
                else if (noun.Is(PhraseFlags.AfterSubordinator | PhraseFlags.AfterComma) && outer >= 0)
                {
                    Hang(ref phrase, outer, Relation.None);
                }

                if (noun.Is(PhraseFlags.AfterCondition))
                    phrase.Flags |= PhraseFlags.AfterCondition;
                noun.Parent = i;
                noun.Relation = Relation.Subject;
                noun.Clause = i;
                ClaimSubjectParts(subject, i);
            }

            phrase.Clause = outer;
            if (_waiting == subject)
                _waiting = -1;
            _verb = i;
            if (_main < 0)
                _main = i;
        }

        private void Reduced(int i, ref Phrase phrase, int outer)
        {
            ref Phrase before = ref _phrases[i - 1];
            phrase.Clause = outer;
            if (phrase.Is(PhraseFlags.BareParticiple) || (phrase.Is(PhraseFlags.Gerund) && phrase.PrepositionToken < 0 && !phrase.Is(PhraseFlags.AfterComma)))
            {
                // "forces backed by Russia", "troops attacking Aleppo".
                if (before.Kind == PhraseKind.Noun && !phrase.Is(PhraseFlags.AfterComma))
                {
                    phrase.Subject = BaseNoun(i - 1);
                    Hang(ref phrase, phrase.Subject, Relation.Describing);
                    return;
                }
            }

            if (before.Kind == PhraseKind.Verb && i - 1 == outer)
            {
                phrase.Subject = before.Subject;
                Hang(ref phrase, i - 1, Relation.Clause);
                return;
            }

            if (phrase.Is(PhraseFlags.AfterComma) && _main >= 0 && !phrase.Is(PhraseFlags.Infinitive))
            {
                phrase.Subject = _phrases[_main].Subject;
                Hang(ref phrase, _main, Relation.Clause);
                return;
            }

            if (phrase.Is(PhraseFlags.AfterCoordinator) && outer >= 0)
            {
                phrase.Subject = _phrases[outer].Subject;
                Hang(ref phrase, outer, Relation.Beside);
                return;
            }

            if (outer >= 0)
            {
                // "urged Russia to stop", "accused Russia of killing", "criticised Russia for failing".
                int object_ = phrase.Is(PhraseFlags.Infinitive) && CalledOn(i, outer) is >= 0 and var called ? called : _phrases[outer].Object;
                phrase.Subject = object_ >= 0 ? object_ : _phrases[outer].Subject;
                Hang(ref phrase, outer, Relation.Clause);
                return;
            }

            if (before.Kind == PhraseKind.Noun)
            {
                phrase.Subject = BaseNoun(i - 1);
                Hang(ref phrase, i - 1, Relation.Clause);
            }
        }

        // "called on Russia and China to stop": they are the ones to stop, as in "urged Russia to stop".
        private readonly int CalledOn(int i, int verb)
        {
            int noun = i - 1;
            while (noun > verb && _phrases[noun].Relation == Relation.Beside && _phrases[noun].Parent >= 0)
                noun = _phrases[noun].Parent;
            return noun > verb && _phrases[noun].Kind == PhraseKind.Noun && _phrases[noun].Parent == verb
                && _phrases[noun].Preposition is Prepositions.On or Prepositions.Upon or Prepositions.To or Prepositions.For or Prepositions.With ? noun : -1;
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

        // The noun that a chain of "of X in Y" starts from, at or left of a phrase.
        private readonly int BaseNoun(int i)
        {
            while (i >= 0)
            {
                ref Phrase phrase = ref _phrases[i];
                if (phrase.Kind != PhraseKind.Noun && !(phrase.Kind == PhraseKind.Adjective && i > 0))
                    return -1;
                if ((phrase.PrepositionToken < 0 || phrase.Parent < 0 || _phrases[phrase.Parent].Kind == PhraseKind.Verb)
                    && !phrase.Is(PhraseFlags.TimePhrase) && phrase.Kind == PhraseKind.Noun)
                    return i;
                if (phrase.Is(PhraseFlags.TimePhrase) || phrase.Parent < 0)
                    i--;
                else if (phrase.Parent < i)
                    i = phrase.Parent;
                else
                    return -1;
            }

            return -1;
        }

        private readonly int FindSubject(int i, int outer)
        {
            ref Phrase phrase = ref _phrases[i];
            ref Phrase before = ref _phrases[i - 1];
            // "Putin, speaking in Moscow, said": the one that waits goes first over whatever the comma closed.
            if (phrase.Is(PhraseFlags.AfterComma) && _waiting >= 0)
                return _waiting;
            if (phrase.Is(PhraseFlags.AfterComma | PhraseFlags.AfterCoordinator))
                return phrase.Is(PhraseFlags.AfterCoordinator) ? -1 : _waiting;
            if (before.Kind == PhraseKind.Noun)
            {
                int noun = BaseNoun(i - 1);
                while (noun >= 0 && _phrases[noun].Relation == Relation.Beside && _phrases[noun].Parent >= 0 && _phrases[_phrases[noun].Parent].Kind == PhraseKind.Noun)
                    noun = _phrases[noun].Parent;
                // A noun that already leads its own verb, or the object of a relative clause, gives way to the one that waits.
                if (_waiting >= 0 && noun >= 0 && noun != _waiting && _phrases[noun].Relation is Relation.Subject or Relation.Object or Relation.Preposition
                    && _phrases[noun].Parent > _waiting && IsInsideRelative(_phrases[noun].Parent))
                    return _waiting;
                if (noun >= 0 && _phrases[noun].PrepositionToken >= 0 && _waiting >= 0)
                    return _waiting;
                return noun;
            }

            return _waiting;
        }

        private readonly bool IsInsideRelative(int verb)
        {
            for (int hops = 0; verb >= 0 && hops < 4; hops++)
            {
                if (_phrases[verb].Relation == Relation.Describing)
                    return true;
                verb = _phrases[verb].Kind == PhraseKind.Verb ? _phrases[verb].Parent : -1;
            }

            return false;
        }

        // "Russia and China", "in Russia and in China": the nearest noun before with the same kind of link.
        private readonly int FindCoordinated(int i)
        {
            bool prepositional = _phrases[i].PrepositionToken >= 0;
            for (int k = i - 1; k >= 0 && k >= i - 4; k--)
            {
                ref Phrase phrase = ref _phrases[k];
                if (phrase.Kind == PhraseKind.Verb)
                    return -1;
                if (phrase.Kind == PhraseKind.Noun && (!prepositional || (phrase.PrepositionToken >= 0 && phrase.Preposition == _phrases[i].Preposition)))
                    return k;
            }

            return -1;
        }

        private readonly bool IsVerbNext(int i)
        {
            if (i + 1 >= _phrases.Length)
                return false;
            ref Phrase next = ref _phrases[i + 1];
            return next.Kind == PhraseKind.Verb && next.Is(PhraseFlags.Finite)
                && !next.Is(PhraseFlags.AfterRelative | PhraseFlags.AfterThat | PhraseFlags.AfterComma | PhraseFlags.AfterCoordinator);
        }

        private readonly bool HasFiniteAhead(int i)
        {
            for (int k = i + 1; k < _phrases.Length && k < i + 4 && !_phrases[k].Is(Boundary); k++)
            {
                if (_phrases[k].Kind == PhraseKind.Verb && _phrases[k].Is(PhraseFlags.Finite))
                    return true;
            }

            return false;
        }

        private readonly void ClaimSubjectParts(int subject, int verb)
        {
            for (int k = subject + 1; k < verb; k++)
            {
                if (_phrases[k].Clause < subject && _phrases[k].Kind != PhraseKind.Verb)
                    _phrases[k].Clause = verb;
            }
        }

        private static void Hang(ref Phrase phrase, int above, Relation relation)
        {
            phrase.Parent = above;
            phrase.Relation = relation;
        }
    }
}
