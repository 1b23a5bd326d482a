using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>Cross-validation without one feature family.</summary>
/// <param name="Family">The family left out; "" for none.</param>
/// <param name="Result">What was found without it.</param>
/// <param name="StanceLoss">Macro-F1 of stance that is lost without it, with its paired interval; null for the first row.</param>
/// <param name="SentimentLoss">The same for sentiment.</param>
public sealed record AblationRow(string Family, CrossValidationResult Result, Interval? StanceLoss, Interval? SentimentLoss);
