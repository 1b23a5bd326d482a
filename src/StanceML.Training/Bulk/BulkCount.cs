namespace StanceML.Training.Bulk;

/// <summary>How far a bulk run is.</summary>
/// <param name="Records">Records read and written.</param>
/// <param name="Errors">Those of them that could not be judged.</param>
public readonly record struct BulkCount(long Records, long Errors);
