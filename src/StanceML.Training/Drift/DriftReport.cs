using System.Collections.Immutable;

namespace StanceML.Training.Drift;

/// <summary>Whether a stream of texts is still of the kind that a model was trained on. Immutable.</summary>
public sealed record DriftReport
{
    /// <summary>Statements of the reference.</summary>
    public required int Reference { get; init; }

    /// <summary>Statements of the stream.</summary>
    public required int Stream { get; init; }

    /// <summary>The properties compared, the most different first.</summary>
    public required ImmutableArray<DriftMeasure> Measures { get; init; }

    /// <summary>Whether there are statements enough that a difference could count at all: with fewer even the largest is chance.</summary>
    public required bool CanTell { get; init; }

    /// <summary>Whether any property drifted.</summary>
    public bool Drifted => Measures.Any(measure => measure.Drifted);
}
