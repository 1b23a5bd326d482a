namespace StanceML.Training.Evaluation;

/// <summary>Answers of about the same confidence, and how often they were right.</summary>
/// <param name="Low">Least confidence, inclusive.</param>
/// <param name="High">Most confidence, exclusive but for the last bin.</param>
/// <param name="Count">Answers in the bin.</param>
/// <param name="Confidence">Their mean confidence, 0 to 1.</param>
/// <param name="Accuracy">The share that was right, 0 to 1; the same as the confidence when the model is well calibrated.</param>
public readonly record struct ReliabilityBin(double Low, double High, int Count, double Confidence, double Accuracy);
