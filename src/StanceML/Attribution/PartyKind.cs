namespace StanceML.Attribution;

/// <summary>What a noun phrase can be to a stance.</summary>
internal enum PartyKind : byte
{
    /// <summary>A thing, or nobody known.</summary>
    Nobody,

    /// <summary>Speaks for a country other than the target.</summary>
    Country,

    /// <summary>Speaks for no country.</summary>
    Other,

    /// <summary>The target itself.</summary>
    Target,

    /// <summary>An office of some state that the phrase does not name: "the minister".</summary>
    Office,

    /// <summary>"I", "we", "my government".</summary>
    FirstPerson,

    /// <summary>"He", "they", "it".</summary>
    Pronoun,
}
