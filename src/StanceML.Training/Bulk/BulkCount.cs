using StanceML.Training.Data;

namespace StanceML.Training.Bulk;

/// <summary>How far a bulk run is.</summary>
/// <param name="Records">Records read and written.</param>
/// <param name="Errors">Those of them that could not be judged.</param>
/// <param name="FirstError">The first of these, with its line and message; null when there is none.</param>
public readonly record struct BulkCount(long Records, long Errors, TextRecord? FirstError = null);
