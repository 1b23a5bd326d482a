namespace StanceML.Training;

/// <summary>Where a training run stands.</summary>
/// <param name="Stage">What it does: "extract", "stance", "sentiment", "stance folds", "sentiment folds", "search", "calibrate", "parity".</param>
/// <param name="Pass">Passes over the data so far in this stage; 0 where there are none.</param>
public readonly record struct TrainingProgress(string Stage, int Pass)
{
    /// <summary>How much of the stage is done.</summary>
    /// <value>0 to 1; null when nobody knows.</value>
    public double? Share { get; init; }

    /// <summary>The passes after which the optimiser stops at the latest.</summary>
    /// <value>0 where there are no passes. The optimiser stops earlier when the loss falls no more.</value>
    public int MostPasses { get; init; }

    /// <summary>What is in hand, such as a fold or a trial.</summary>
    public string? Detail { get; init; }
}
