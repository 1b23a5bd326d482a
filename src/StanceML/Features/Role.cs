namespace StanceML.Features;

/// <summary>Which part a country plays toward an expression.</summary>
internal enum Role : byte
{
    /// <summary>In another clause or too far: only the side is known.</summary>
    Elsewhere,

    /// <summary>Subject of the active verb.</summary>
    Subject,

    /// <summary>"by X" of the passive.</summary>
    Agent,

    /// <summary>Object of the active verb, subject of the passive.</summary>
    Object,

    /// <summary>Behind one of the expression's own prepositions: "sanctions on X".</summary>
    Complement,

    /// <summary>Before the noun: "X's threat", "Xish aggression".</summary>
    Possessor,

    /// <summary>"of X" where the expression does not ask for "of".</summary>
    Of,

    /// <summary>Behind a preposition of place: "attack in X".</summary>
    Place,

    /// <summary>Behind another preposition.</summary>
    Other,

    /// <summary>The noun that an adjective or a label describes: "brutal X", "X is a threat".</summary>
    Described,

    /// <summary>Subject of the verb that carries the noun: "X imposed sanctions".</summary>
    CarrierSubject,

    /// <summary>Object of the verb that carries the noun: "accused X of aggression".</summary>
    CarrierObject,

    /// <summary>The same clause, no closer link.</summary>
    Clause,

    /// <summary>Subject of the clause that completes the expression: "welcomes that X has signed", "called on others to let X join".</summary>
    ClauseSubject,

    /// <summary>Object in the clause that completes the expression: "vowed to defend X".</summary>
    ClauseObject,
}
