using System.Globalization;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Cross-validation of a search and what it finds: the numbers for each fold are searched on the others alone.</summary>
/// <remarks>
/// The best of many trials flatters itself on the folds that chose it; here no answer had a part in any choice that it was
/// measured by (Cawley, Talbot 2010, "On Over-fitting in Model Selection").
/// </remarks>
public static class NestedCrossValidation
{
    /// <summary>Searches, trains and answers once a fold.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="recipe">What each search starts from.</param>
    /// <param name="folds">How many, at least 2.</param>
    /// <param name="search">The budget of each search.</param>
    /// <param name="progress">Told of each fold; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <returns>The answers, and the recipe that was found for each fold.</returns>
    /// <exception cref="TooLittleDataException">There are fewer than two groups or classes.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (CrossValidationResult Result, IReadOnlyList<Recipe> Recipes) Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds, SearchOptions search,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(search);
        recipe.Check();
        int[] foldOf = GroupedSplit.Folds(statements, folds, recipe.Seed);
        int count = foldOf.Max() + 1;
        Dataset data = Dataset.Extract(statements, (FeatureFamilies)recipe.Families, null, null, progress, cancellationToken);
        HeadScores?[] stances = new HeadScores?[data.Stances.Count], sentiments = new HeadScores?[data.Sentiments.Count];
        var found = new Recipe[count];
        for (int fold = 0; fold < count; fold++)
        {
            int held = fold;
            LabelledStatement[] others = [.. statements.Where((_, i) => foldOf[i] != held)];
            found[fold] = RecipeSearch.Run(others, recipe, search, null, cancellationToken).Recipe;
            Fold(HeadKind.Stance, fold, stances);
            Fold(HeadKind.Sentiment, fold, sentiments);
            progress?.Report(new TrainingProgress("searched folds", 0)
            {
                Share = (double)(fold + 1) / count,
                Detail = string.Create(CultureInfo.InvariantCulture, $"{fold + 1} of {count}, stance penalty {found[fold].StanceL2}, class weights {string.Join(' ', found[fold].StanceClassWeights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)))}"),
            });
        }

        return (new CrossValidationResult(Answered(HeadKind.Stance, stances), Answered(HeadKind.Sentiment, sentiments)), found);

        void Fold(HeadKind kind, int fold, HeadScores?[] parts)
        {
            IReadOnlyList<Example> examples = data.Of(kind);
            if (examples.Count == 0)
                return;
            // The fold alone is scored, by a head that learned from all others.
            int[] alone = [.. foldOf.Select(of => of == fold ? 0 : -1)];
            HeadScores?[] own = OutOfFold.Parts(kind, data, alone, found[fold], null, cancellationToken);
            for (int i = 0; i < parts.Length; i++)
                parts[i] ??= own[i];
        }

        CrossValidatedHead? Answered(HeadKind kind, HeadScores?[] parts) => parts.Length == 0
            ? null
            : CrossValidation.Answered(kind, data, foldOf, OutOfFold.Joined(kind, data, foldOf, recipe, parts), null, recipe.CalibrationGoal);
    }
}
