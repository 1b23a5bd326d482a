namespace StanceML.Syntax;

/// <summary>How a phrase hangs on the phrase above it.</summary>
internal enum Relation : byte
{
    /// <summary>Nothing above: the head of a sentence or a stray piece.</summary>
    None,
    Subject,
    Object,

    /// <summary>Through a preposition.</summary>
    Preposition,

    /// <summary>Stands beside the one above in the same role: "Russia and China", "Russia, the aggressor".</summary>
    Beside,

    /// <summary>What is said of a subject behind "be" and its like.</summary>
    Predicate,

    /// <summary>A clause that completes the one above: that-clause, infinitive, "of doing".</summary>
    Clause,

    /// <summary>A clause that describes the noun above: relative or participle.</summary>
    Describing,
}
