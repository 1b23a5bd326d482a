using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>The way up from a mention, phrase by phrase, and what it passed.</summary>
internal ref struct Climb(Span<Phrase> phrases, StatementAnalysis analysis, int at, Nesting nesting)
{
    // "said he wanted to help X": three verbs deep is still about X.
    private const int MaxVerbs = 3;

    private readonly StatementAnalysis _analysis = analysis;
    private int _last = at;

    public Span<Phrase> Phrases { get; } = phrases;

    /// <summary>The phrase reached, -1 above the top.</summary>
    public int At { get; private set; } = at;

    /// <summary>What the mention stands in for so far.</summary>
    public Nesting Nesting { get; set; } = nesting;

    /// <summary>Whether the way led through "in", "near", "from" and the like.</summary>
    public bool ThroughPlace { get; private set; }

    public readonly ref Phrase Phrase => ref Phrases[At];

    /// <summary>The phrase before this one on the way.</summary>
    public readonly ref Phrase Last => ref Phrases[_last];

    /// <summary>One phrase up.</summary>
    public void Up()
    {
        ref Phrase phrase = ref Phrases[At];
        if (phrase.Relation == Relation.Preposition)
        {
            bool place = phrase.Preposition >= 0 && (Prepositions.Places & (1u << phrase.Preposition)) != 0;
            ThroughPlace |= place && phrase.Parent >= 0 && Phrases[phrase.Parent].Kind != PhraseKind.Verb;
            if (phrase.Parent >= 0 && Phrases[phrase.Parent].Kind == PhraseKind.Noun)
                Deepen(phrase.Preposition == Prepositions.Of ? Through(Phrases[phrase.Parent].Head) : Nesting.Thing);
        }
        else if (phrase.Relation is not (Relation.Beside or Relation.Subject or Relation.Object or Relation.Predicate))
        {
            Deepen(Nesting.Thing);
        }

        _last = At;
        At = phrase.Parent;
    }

    /// <summary>The role, or that of a place where the way led through one.</summary>
    public readonly Role OrPlace(Role role) => ThroughPlace ? Role.Place : role;

    /// <summary>The role in a clause that completes the phrase given; elsewhere if the verb reached is in none.</summary>
    public readonly Role InClauseOf(int phrase)
    {
        bool subject = Phrases[At].Subject == _last && !Phrases[At].Is(PhraseFlags.Passive);
        int verb = At;
        for (int hops = 0; hops < MaxVerbs && verb >= 0 && Phrases[verb].Kind == PhraseKind.Verb; hops++)
        {
            if (Phrases[verb].Relation is not (Relation.Clause or Relation.Beside) || Phrases[verb].Is(PhraseFlags.AfterComma))
                return Role.Elsewhere;
            bool completes = Phrases[verb].Relation == Relation.Clause;
            verb = Phrases[verb].Parent;
            if (verb == phrase)
                return completes && !ThroughPlace ? subject ? Role.ClauseSubject : Role.ClauseObject : Role.Elsewhere;
        }

        return Role.Elsewhere;
    }

    private readonly Nesting Through(int head) => _analysis.NounKindOf(head) switch
    {
        NounKind.Country or NounKind.State or NounKind.Title => Nesting.Own,
        NounKind.Person or NounKind.Place or NounKind.Name => Nesting.Origin,
        _ => Nesting.Thing,
    };

    private void Deepen(Nesting nesting)
    {
        if (nesting > Nesting)
            Nesting = nesting;
    }
}
