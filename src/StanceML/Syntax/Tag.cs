namespace StanceML.Syntax;

/// <summary>What a word is in its sentence.</summary>
internal enum Tag : byte
{
    Punctuation, Noun, Name, Number, Pronoun, Determiner, PossessivePronoun, PossessiveMark, Adjective, Adverb,
    Verb, BaseVerb, Participle, Gerund, Modal, Be, Have, Do, Negation, Infinitive,
    Preposition, Coordinator, Subordinator, Relative, That,
}
