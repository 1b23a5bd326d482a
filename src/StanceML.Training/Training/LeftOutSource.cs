using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>A training without one source, measured on a test set.</summary>
/// <param name="Data">The test set.</param>
/// <param name="Source">The source left out.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="StanceLoss">Macro-F1 lost without it, on the same answers.</param>
/// <param name="SentimentLoss">The same for sentiment.</param>
public sealed record LeftOutSource(string Data, string Source, int Targets, Interval StanceLoss, Interval SentimentLoss);
