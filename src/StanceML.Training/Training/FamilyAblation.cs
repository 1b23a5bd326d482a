using StanceML.Features;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>What each feature family is worth: cross-validation with all of them and without each.</summary>
public static class FamilyAblation
{
    /// <summary>Cross-validates the recipe, then without each of its families.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="recipe">What decides each training.</param>
    /// <param name="folds">How many, at least 2.</param>
    /// <param name="progress">Told of each fold; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <returns>One row a family, in the order of their numbers; the loss is with all minus without it, on the same answers.</returns>
    /// <exception cref="TooLittleDataException">There are fewer than two groups or classes.</exception>
    public static IReadOnlyList<AblationRow> Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds = 5,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        CrossValidationResult all = CrossValidation.Run(statements, recipe, folds, progress, cancellationToken);
        List<AblationRow> rows = [new AblationRow("", all, null, null)];
        foreach (FeatureFamilies family in Enum.GetValues<FeatureFamilies>())
        {
            int left = recipe.Families & ~(int)family;
            if (family is FeatureFamilies.None or FeatureFamilies.All || left == recipe.Families || left == 0)
                continue;
            CrossValidationResult without = CrossValidation.Run(statements, recipe with { Families = left }, folds, progress, cancellationToken);
            rows.Add(new AblationRow(
                family.ToString().ToLowerInvariant(), without, Loss(all.Stance, without.Stance), Loss(all.Sentiment, without.Sentiment)));
        }

        return rows;
    }

    private static Interval? Loss(CrossValidatedHead? all, CrossValidatedHead? without) => all is null || without is null
        ? null
        : ModelComparison.Compare(without.Pooled, all.Pooled).MacroF1;
}
