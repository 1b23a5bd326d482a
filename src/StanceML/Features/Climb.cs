using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>A climb from a mention toward an expression, along the way up that all climbs from that mention share.</summary>
internal ref struct Climb(Span<Phrase> phrases, ReadOnlySpan<WayStep> steps)
{
    // "said he wanted to help X": three verbs deep is still about X.
    private const int MaxVerbs = 3;

    private readonly ReadOnlySpan<WayStep> _steps = steps;
    private int _step;

    public Span<Phrase> Phrases { get; } = phrases;

    /// <summary>The phrase reached, -1 above the top.</summary>
    public readonly int At => _steps[_step].Phrase;

    /// <summary>What the mention stands in for so far.</summary>
    public readonly Nesting Nesting => _steps[_step].Nesting;

    /// <summary>Whether the way led through "in", "near", "from" and the like.</summary>
    public readonly bool ThroughPlace => _steps[_step].ThroughPlace;

    public readonly ref Phrase Phrase => ref Phrases[At];

    /// <summary>The phrase before this one on the way.</summary>
    public readonly ref Phrase Last => ref Phrases[LastAt];

    private readonly int LastAt => _steps[Math.Max(_step - 1, 0)].Phrase;

    /// <summary>One phrase up.</summary>
    public void Up() => _step++;

    /// <summary>The role, or that of a place where the way led through one.</summary>
    public readonly Role OrPlace(Role role) => ThroughPlace ? Role.Place : role;

    /// <summary>The role in a clause that completes the phrase given; elsewhere if the verb reached is in none.</summary>
    public readonly Role InClauseOf(int phrase)
    {
        bool subject = Phrases[At].Subject == LastAt && !Phrases[At].Is(PhraseFlags.Passive);
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
}
