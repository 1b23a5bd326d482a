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

    /// <summary>The mean loss over the training rows at the end of a stage, -log of the label's probability.</summary>
    /// <value>0 at best, log 3 = 1.099 for knowing nothing; null before the end: the optimiser does not say it on the way.</value>
    public double? Loss { get; init; }

    /// <summary>What is in hand, such as a fold or a trial.</summary>
    public string? Detail { get; init; }
}
