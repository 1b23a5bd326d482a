using StanceML.Lexicons;

namespace StanceML.Syntax;

/// <summary>How a verb phrase hangs: what it completes, describes or stands beside, and whose subject is its own.</summary>
internal ref partial struct LinkState
{
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
}
