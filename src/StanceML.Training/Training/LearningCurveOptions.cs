using System.Collections.Immutable;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>What a learning curve draws.</summary>
public sealed record LearningCurveOptions
{
    /// <summary>The parts of the training data.</summary>
    /// <value>Above 0, at most 1; default 1/8, 1/4, 1/2, 1.</value>
    public ImmutableArray<double> Parts { get; init; } = [0.125, 0.25, 0.5, 1];

    /// <summary>How many draws of each part.</summary>
    /// <value>At least 1; default 3.</value>
    public int Seeds { get; init; } = 3;

    /// <summary>Whether each source is left out in turn.</summary>
    /// <value>Default true.</value>
    public bool LeaveOutSources { get; init; } = true;

    /// <summary>Statements of which the worth as training data is to be known.</summary>
    /// <value>Null by default.</value>
    public IReadOnlyList<LabelledStatement>? With { get; init; }

    /// <summary>How often each of <see cref="With"/> counts.</summary>
    /// <value>Above 0; default 8.</value>
    public float WithWeight { get; init; } = 8;

    /// <summary>Folds over <see cref="With"/>.</summary>
    /// <value>At least 2; default 5.</value>
    public int Folds { get; init; } = 5;
}
