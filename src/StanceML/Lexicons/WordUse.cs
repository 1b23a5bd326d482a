namespace StanceML.Lexicons;

/// <summary>What a word is wherever it stands, so that its neighbours need not be asked.</summary>
internal enum WordUse : byte
{
    /// <summary>The neighbours decide.</summary>
    Open,

    /// <summary>A country or bloc.</summary>
    Name,
    Noun, Adjective, Adverb, Negation, Be, Have, Do, Coordinator, Relative, PossessivePronoun, Preposition, Subordinator, Determiner, Pronoun,
}
