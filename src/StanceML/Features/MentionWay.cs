using StanceML.Lexicons;
using StanceML.Syntax;

namespace StanceML.Features;

/// <summary>The way up from a mention, phrase by phrase, and what it passes: found once for all that the mention may be linked to.</summary>
internal readonly ref struct MentionWay
{
    /// <summary>Steps at most; longer chains are wrong more often than right.</summary>
    public const int MaxHops = 5;

    /// <summary>The room that a way needs: where it starts, and each step up.</summary>
    public const int Room = MaxHops + 1;

    /// <summary>Follows the way.</summary>
    /// <param name="analysis">The analysed statement.</param>
    /// <param name="token">The last token of the mention.</param>
    /// <param name="room">Holds the steps; <see cref="Room"/> of them.</param>
    public MentionWay(StatementAnalysis analysis, int token, Span<WayStep> room)
    {
        Token = token;
        Span<Phrase> phrases = analysis.Phrases;
        int at = analysis.PhraseAt[token], count = 1;
        var step = new WayStep(at, at < 0 ? Nesting.None : Start(analysis, ref phrases[at], token), false);
        room[0] = step;
        while (step.Phrase >= 0 && count < Room)
            room[count++] = step = Above(analysis, step);
        Steps = room[..count];
    }

    /// <summary>The last token of the mention.</summary>
    public int Token { get; }

    /// <summary>From the mention's own phrase up.</summary>
    public ReadOnlySpan<WayStep> Steps { get; }

    /// <summary>The mention's own phrase, -1 for none.</summary>
    public int Phrase => Steps[0].Phrase;

    // What a mention stands for before any climbing: itself, or the noun that it modifies.
    private static Nesting Start(StatementAnalysis analysis, ref Phrase phrase, int token)
    {
        if (!RoleFinder.IsModifier(ref phrase, token))
            return Nesting.None;
        bool possessive = analysis.Tags[token + 1] == Tag.PossessiveMark;
        return analysis.NounKindOf(phrase.Head) switch
        {
            NounKind.Country or NounKind.State or NounKind.Title => Nesting.Own,
            NounKind.Person or NounKind.Place or NounKind.Name => Nesting.Origin,
            _ => possessive ? Nesting.Own : Nesting.Thing,
        };
    }

    private static WayStep Above(StatementAnalysis analysis, WayStep step)
    {
        Span<Phrase> phrases = analysis.Phrases;
        ref Phrase phrase = ref phrases[step.Phrase];
        Nesting nesting = step.Nesting;
        bool throughPlace = step.ThroughPlace;
        if (phrase.Relation == Relation.Preposition)
        {
            bool place = phrase.Preposition >= 0 && (Prepositions.Places & (1u << phrase.Preposition)) != 0;
            throughPlace |= place && phrase.Parent >= 0 && phrases[phrase.Parent].Kind != PhraseKind.Verb;
            if (phrase.Parent >= 0 && phrases[phrase.Parent].Kind == PhraseKind.Noun)
                nesting = Deeper(nesting, phrase.Preposition == Prepositions.Of ? Through(analysis, phrases[phrase.Parent].Head) : Nesting.Thing);
        }
        else if (phrase.Relation is not (Relation.Beside or Relation.Subject or Relation.Object or Relation.Predicate))
        {
            nesting = Deeper(nesting, Nesting.Thing);
        }

        return new WayStep(phrase.Parent, nesting, throughPlace);
    }

    private static Nesting Through(StatementAnalysis analysis, int head) => analysis.NounKindOf(head) switch
    {
        NounKind.Country or NounKind.State or NounKind.Title => Nesting.Own,
        NounKind.Person or NounKind.Place or NounKind.Name => Nesting.Origin,
        _ => Nesting.Thing,
    };

    private static Nesting Deeper(Nesting one, Nesting other) => one > other ? one : other;
}
