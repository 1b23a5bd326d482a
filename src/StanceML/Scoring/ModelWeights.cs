using StanceML.Tables;

namespace StanceML.Scoring;

/// <summary>Everything that scoring needs: two tables, two biases, two calibrations, and trees where the model has them. Immutable, thread-safe.</summary>
internal sealed class ModelWeights(TableBytes bytes)
{
    /// <summary>The file, which the tables point into.</summary>
    public TableBytes Bytes { get; } = bytes;

    /// <summary>The feature schema that the model was trained for.</summary>
    public required ulong Schema { get; init; }

    /// <summary>The feature families that the weights are for.</summary>
    public required int Families { get; init; }

    /// <summary>Below this probability of the likeliest stance a judgement is undecided.</summary>
    public required float AbstentionThreshold { get; init; }

    /// <summary>One a stance.</summary>
    public required float[] StanceBias { get; init; }

    /// <summary>One a tone.</summary>
    public required float[] SentimentBias { get; init; }

    /// <summary>From stance scores to probabilities.</summary>
    public required Calibration StanceCalibration { get; init; }

    /// <summary>From sentiment scores to probabilities.</summary>
    public required Calibration SentimentCalibration { get; init; }

    /// <summary>Four weights a feature of the statement: two for stance, two for sentiment.</summary>
    public required WeightTable Shared { get; init; }

    /// <summary>Two weights a feature of the target.</summary>
    public required WeightTable Target { get; init; }

    /// <summary>Trees whose scores come on top; null for a model of weights alone.</summary>
    public TreeTable? Trees { get; init; }

    /// <summary>Where the last table ends in the file.</summary>
    public required int End { get; init; }
}
