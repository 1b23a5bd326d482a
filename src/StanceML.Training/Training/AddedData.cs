using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>An experiment with other training data, measured on folds over that data.</summary>
/// <param name="Name">What was learned from and how it was calibrated.</param>
/// <param name="Stance">Macro-F1 of stance.</param>
/// <param name="StanceGain">What it gains over the first experiment, on the same answers.</param>
/// <param name="Sentiment">Macro-F1 of sentiment.</param>
/// <param name="SentimentGain">The same for sentiment.</param>
public sealed record AddedData(string Name, Interval Stance, Interval StanceGain, Interval Sentiment, Interval SentimentGain);
