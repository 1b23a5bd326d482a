using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>One training on a part of the data, measured on a test set.</summary>
/// <param name="Data">The test set.</param>
/// <param name="Part">The part, above 0, at most 1.</param>
/// <param name="Seed">Which draw of it.</param>
/// <param name="Targets">Targets that were learned from.</param>
/// <param name="Stance">Macro-F1 of stance.</param>
/// <param name="Sentiment">Macro-F1 of sentiment.</param>
public sealed record CurvePoint(string Data, double Part, int Seed, int Targets, Interval Stance, Interval Sentiment);
