using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>What a training run may be given besides statements and recipe.</summary>
public sealed record TrainingOptions
{
    /// <summary>Statements to fit temperature, biases and threshold on where the recipe does not give them.</summary>
    /// <value>Null by default: held-out folds of the training data take their place.</value>
    public IReadOnlyList<LabelledStatement>? Calibration { get; init; }

    /// <summary>How often each training statement counts, in the order of the statements.</summary>
    /// <value>Above 0; null by default: once each.</value>
    public IReadOnlyList<float>? Weights { get; init; }
}
