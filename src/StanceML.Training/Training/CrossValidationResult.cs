namespace StanceML.Training;

/// <summary>What a cross-validation found.</summary>
/// <param name="Stance">The stance head; null where the data has no stance.</param>
/// <param name="Sentiment">The sentiment head; null where the data has no sentiment.</param>
public sealed record CrossValidationResult(CrossValidatedHead? Stance, CrossValidatedHead? Sentiment);
