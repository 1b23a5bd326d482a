namespace StanceML.Syntax;

/// <summary>A noun, verb or adjective phrase and its place in the sentence. Mutable while the analysis is built.</summary>
internal struct Phrase
{
    public PhraseKind Kind;

    /// <summary>How this phrase hangs on its <see cref="Parent"/>.</summary>
    public Relation Relation;

    /// <summary>The preposition before it: its number in the list, -1 for none or another.</summary>
    public sbyte Preposition;

    public PhraseFlags Flags;

    /// <summary>First and last token, both inclusive, and the head among them.</summary>
    public int First, Last, Head;

    /// <summary>The phrase above, or -1.</summary>
    public int Parent;

    /// <summary>The token of the preposition, -1 for none.</summary>
    public int PrepositionToken;

    /// <summary>Of a verb phrase: its subject and first object, or -1.</summary>
    public int Subject, Object;

    /// <summary>The verb phrase whose clause this one stands in, or -1.</summary>
    public int Clause;

    public readonly bool Is(PhraseFlags flags) => (Flags & flags) != 0;
}
