namespace StanceML.Syntax;

/// <summary>What is looked for to the left and right of a phrase.</summary>
internal ref partial struct LinkState
{
    private readonly bool StartsSentence(int i) => i == 0 || _phrases[i].Is(Boundary);

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
}
