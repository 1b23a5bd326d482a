using System.Collections.Immutable;

namespace StanceML;

/// <summary>Everything that makes up the score of one target: exact, word by word. Immutable.</summary>
/// <remarks>Score(Favor) - score(Against) is a sum, and these are its parts: <c>Bias + Unplaced + the weights of Parts = Score</c>, up to rounding of floats.</remarks>
public sealed record Explanation
{
    /// <summary>The country that is explained.</summary>
    public required Country Target { get; init; }

    /// <summary>Each piece of the text that adds anything, in text order: words, expressions of several words, the names themselves.</summary>
    public required ImmutableArray<Evidence> Parts { get; init; }

    /// <summary>What belongs to no single word: the shape of the statement, sums over all expressions.</summary>
    public required float Unplaced { get; init; }

    /// <summary>What every target gets.</summary>
    public required float Bias { get; init; }

    /// <summary>Score(Favor) - score(Against) before calibration; below 0 speaks against, above 0 in favor.</summary>
    public required float Score { get; init; }
}
