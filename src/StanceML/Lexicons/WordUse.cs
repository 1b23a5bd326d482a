namespace StanceML.Lexicons;

/// <summary>What a word is wherever it stands, so that its neighbours need not be asked.</summary>
internal enum WordUse : byte
{
    /// <summary>The neighbours decide.</summary>
    Open,

    /// <summary>A country or bloc.</summary>
    Name,
    Noun, Adjective, Adverb, Negation, Be, Have, Do, Coordinator, Relative, PossessivePronoun, Preposition, Subordinator, Determiner, Pronoun,

    /// <summary>The word "that".</summary>
    That,

    /// <summary>The word "to": what follows decides.</summary>
    To,

    /// <summary>The word "like": what stands before decides.</summary>
    Like,

    /// <summary>The word "her": what follows decides.</summary>
    Her,

    /// <summary>A modal, which may be a noun: "may", "will".</summary>
    Modal,
}
