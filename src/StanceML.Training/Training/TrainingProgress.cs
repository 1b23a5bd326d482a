namespace StanceML.Training;

/// <summary>Where a training run stands.</summary>
/// <param name="Stage">What it does: "read", "extract", "stance", "sentiment", "calibrate", "parity", "write".</param>
/// <param name="Pass">Passes over the data so far in this stage; 0 where there are none.</param>
public readonly record struct TrainingProgress(string Stage, int Pass);
