namespace StanceML.Training;

/// <summary>What a search found.</summary>
/// <param name="Recipe">The recipe to train with; its <see cref="Recipe.SearchOrigin"/> says what was gained.</param>
/// <param name="Trials">All trials, the recipe as it stood first.</param>
public sealed record SearchResult(Recipe Recipe, IReadOnlyList<SearchTrial> Trials);
