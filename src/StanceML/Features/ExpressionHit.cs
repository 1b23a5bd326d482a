using StanceML.Lexicons;

namespace StanceML.Features;

/// <summary>An expression found in the text.</summary>
internal struct ExpressionHit
{
    public Expression Expression;

    /// <summary>First and last token, both inclusive, and the token that stands for it in the analysis.</summary>
    public int First, Last, Head;

    /// <summary>Whether "not", "no" or the like denies it.</summary>
    public bool Negated;

    /// <summary>Whether it is ended, blocked or refused: "lift sanctions".</summary>
    public bool Reversed;

    /// <summary>Whether it is only possible or conditional.</summary>
    public bool Hedged;

    /// <summary>Whether it presses its object into something friendly: "urges X to cooperate", "called on X to help".</summary>
    public bool Invites;

    /// <summary>What the expression above it expresses toward it: -1, 0 or +1.</summary>
    public int Governed;
}
