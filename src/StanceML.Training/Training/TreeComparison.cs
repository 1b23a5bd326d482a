using StanceML.Features;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>Whether gradient-boosted trees, alone or stacked on the linear model, do better: out-of-fold answers of the three to the same targets.</summary>
/// <remarks>
/// The stack adds a share of the trees' log-odds to the linear scores. Share, temperature and biases of each fold are
/// fitted on the out-of-fold scores of the others (Wolpert 1992).
/// </remarks>
public static class TreeComparison
{
    /// <summary>Cross-validates the stance head three ways.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="recipe">How the linear model and the trees are trained; its trainer does not matter.</param>
    /// <param name="folds">How many, at least 2.</param>
    /// <param name="progress">Told of each fold; may be null.</param>
    /// <param name="cancellationToken">Stops between ensembles.</param>
    /// <returns>Trees alone against the linear model, and the stack against it.</returns>
    /// <exception cref="TooLittleDataException">There is too little to learn from.</exception>
    public static (HeadComparison Trees, HeadComparison Stack) Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        int[] foldOf = GroupedSplit.Folds(statements, folds, recipe.Seed);
        Dataset data = Dataset.Extract(statements, (FeatureFamilies)recipe.Families, null, null, progress, cancellationToken);
        if (data.Stances.Count == 0)
            throw new TooLittleDataException("The data has no stance. Trees are compared on the stance head.");
        HeadScores?[] parts = OutOfFold.Parts(HeadKind.Stance, data, foldOf, recipe with { Trainer = TrainerKind.Stack }, progress, cancellationToken);
        HeadEvaluation linear = Answered([.. parts.Select(part => part?.Linear)]);
        HeadEvaluation trees = Answered([.. parts.Select(part => part?.Trees)]);
        HeadEvaluation stack = Answered(OutOfFold.Stacked(HeadKind.Stance, data, foldOf, parts));
        return (ModelComparison.Compare(linear, trees), ModelComparison.Compare(linear, stack));

        HeadEvaluation Answered(float[]?[] scores) => CrossValidation.Answered(HeadKind.Stance, data, foldOf, scores, null, recipe.CalibrationGoal).Pooled;
    }
}
