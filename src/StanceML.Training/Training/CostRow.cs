namespace StanceML.Training;

/// <summary>What one training cost.</summary>
/// <param name="Targets">Targets learned from.</param>
/// <param name="Statements">Their statements.</param>
/// <param name="Columns">Features that got a weight.</param>
/// <param name="Extraction">Time to analyse the text and collect the features.</param>
/// <param name="Training">Time to train both heads.</param>
/// <param name="PeakBytes">The largest working set of the process so far, in bytes.</param>
public sealed record CostRow(int Targets, int Statements, int Columns, TimeSpan Extraction, TimeSpan Training, long PeakBytes);
