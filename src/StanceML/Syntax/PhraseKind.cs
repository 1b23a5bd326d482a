namespace StanceML.Syntax;

/// <summary>The kinds of phrase that the analysis builds.</summary>
internal enum PhraseKind : byte
{
    Noun, Verb, Adjective,
}
