namespace StanceML.Scoring;

/// <summary>Everything that scoring needs: two tables, two biases, two calibrations. Immutable, thread-safe.</summary>
/// <param name="Shared">Six weights a feature of the statement: three for stance, three for sentiment.</param>
/// <param name="Target">Three weights a feature of the target.</param>
/// <param name="StanceBias">One a stance.</param>
/// <param name="SentimentBias">One a tone.</param>
/// <param name="StanceCalibration">From stance scores to probabilities.</param>
/// <param name="SentimentCalibration">From sentiment scores to probabilities.</param>
internal sealed record ModelWeights(
    WeightTable Shared, WeightTable Target, float[] StanceBias, float[] SentimentBias,
    Calibration StanceCalibration, Calibration SentimentCalibration);
