namespace StanceML.Syntax;

/// <summary>What is known of a phrase: first its own form, then what stands before it.</summary>
[Flags]
internal enum PhraseFlags : uint
{
    None = 0,

    // Verb phrases.
    Finite = 1 << 0,
    Passive = 1 << 1,
    Negated = 1 << 2,
    Modal = 1 << 3,
    Infinitive = 1 << 4,
    Gerund = 1 << 5,
    BareParticiple = 1 << 6,
    Copula = 1 << 7,
    Obliging = 1 << 8,
    Future = 1 << 9,

    // Noun phrases.
    TimePhrase = 1 << 12,
    PronounPhrase = 1 << 13,

    // What stands between this phrase and the one before it.
    AfterComma = 1 << 16,
    AfterCoordinator = 1 << 17,
    AfterSubordinator = 1 << 18,
    AfterRelative = 1 << 19,
    AfterThat = 1 << 20,
    AfterBreak = 1 << 21,
    AfterQuote = 1 << 22,
    AfterColon = 1 << 23,
    AfterCondition = 1 << 24,
    AfterDash = 1 << 25,
}
