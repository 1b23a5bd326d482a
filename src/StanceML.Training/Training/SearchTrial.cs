namespace StanceML.Training;

/// <summary>One trial of a search.</summary>
/// <param name="Recipe">What was tried.</param>
/// <param name="Stance">How the stance head did; null where the data has no stance.</param>
/// <param name="Sentiment">How the sentiment head did; null where the data has no sentiment.</param>
public sealed record SearchTrial(Recipe Recipe, CrossValidatedHead? Stance, CrossValidatedHead? Sentiment);
