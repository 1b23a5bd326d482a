namespace StanceML.Lexicons;

/// <summary>What a word form can be. Most forms can be several things; the tagger decides in context.</summary>
[Flags]
internal enum WordClasses : uint
{
    None = 0,

    // Open classes.
    Noun = 1 << 0,
    PluralNoun = 1 << 1,
    VerbBase = 1 << 2,
    VerbThird = 1 << 3,
    VerbPast = 1 << 4,
    VerbParticiple = 1 << 5,
    VerbIng = 1 << 6,
    Adjective = 1 << 7,
    Adverb = 1 << 8,

    // Closed classes.
    Determiner = 1 << 9,
    Pronoun = 1 << 10,
    PossessivePronoun = 1 << 11,
    Preposition = 1 << 12,
    Coordinator = 1 << 13,
    Subordinator = 1 << 14,
    Relative = 1 << 15,
    Negation = 1 << 16,
    Modal = 1 << 17,
    Be = 1 << 18,
    Have = 1 << 19,
    Do = 1 << 20,

    // What a word does to the words around it.
    Hedge = 1 << 21,
    Condition = 1 << 22,
    Reporting = 1 << 23,
    Thinking = 1 << 24,
    NegatingHead = 1 << 25,

    // Kinds of noun.
    Title = 1 << 26,
    PersonNoun = 1 << 27,
    StateNoun = 1 << 28,
    PlaceNoun = 1 << 29,
    Time = 1 << 30,

    AnyVerb = VerbBase | VerbThird | VerbPast | VerbParticiple | VerbIng,
    AnyNoun = Noun | PluralNoun | Title | PersonNoun | StateNoun | PlaceNoun | Time,
    Auxiliary = Be | Have | Do,
    Open = AnyVerb | AnyNoun | Adjective | Adverb,
    Closed = Determiner | Pronoun | PossessivePronoun | Preposition | Coordinator | Subordinator | Relative | Modal | Auxiliary,
}
