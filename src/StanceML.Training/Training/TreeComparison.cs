using StanceML.Features;
using StanceML.Scoring;
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
    private static readonly float[] Shares = [0, 0.1f, 0.2f, 0.35f, 0.5f, 0.75f, 1f, 1.5f];

    /// <summary>Cross-validates the stance head three ways.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="recipe">How the linear model is trained, and class weights for both.</param>
    /// <param name="folds">How many, at least 2.</param>
    /// <param name="progress">Told of each fold; may be null.</param>
    /// <param name="cancellationToken">Stops between ensembles.</param>
    /// <returns>Trees alone against the linear model, and the stack against it.</returns>
    /// <exception cref="ArgumentException">There is too little to learn from.</exception>
    public static (HeadComparison Trees, HeadComparison Stack) Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        int[] foldOf = GroupedSplit.Folds(statements, folds, recipe.Seed);
        Dataset data = Dataset.Extract(statements, (FeatureFamilies)recipe.Families, null, null, progress, cancellationToken);
        if (data.Stances.Count == 0)
            throw new ArgumentException("The data has no stance. Trees are compared on the stance head.", nameof(statements));
        float[]?[] linear = OutOfFold.Scores(HeadKind.Stance, data, foldOf, recipe, progress, cancellationToken);
        float[]?[] trees = new float[]?[linear.Length];
        int count = foldOf.Max() + 1, done = 0;
        Cores.Run(count, cancellationToken, fold =>
        {
            int[] asked = [.. Enumerable.Range(0, linear.Length).Where(i => foldOf[data.Stances[i].Statement] == fold)];
            Example[] learned = [.. data.Stances.Where(example => foldOf[example.Statement] != fold)];
            float[][] scores = new TreeTrainer(recipe).Scores(learned, [.. asked.Select(i => data.Stances[i])], data.Index, cancellationToken);
            for (int i = 0; i < asked.Length; i++)
                trees[asked[i]] = scores[i];
            progress?.Report(new TrainingProgress("tree folds", 0) { Share = (double)Interlocked.Increment(ref done) / count, Detail = $"{done} of {count}" });
        });

        float[]?[] stacked = new float[]?[linear.Length];
        for (int fold = 0; fold < count; fold++)
        {
            int[] others = [.. Enumerable.Range(0, linear.Length).Where(i => foldOf[data.Stances[i].Statement] != fold)];
            int[] labels = [.. others.Select(i => data.Stances[i].Label)];
            float share = Shares.MinBy(share => Loss([.. others.Select(i => Sum(linear[i]!, trees[i]!, share))], labels));
            for (int i = 0; i < stacked.Length; i++)
            {
                if (foldOf[data.Stances[i].Statement] == fold)
                    stacked[i] = Sum(linear[i]!, trees[i]!, share);
            }
        }

        HeadEvaluation alone = Answered(linear), ofTrees = Answered(trees), ofStack = Answered(stacked);
        return (ModelComparison.Compare(alone, ofTrees), ModelComparison.Compare(alone, ofStack));

        HeadEvaluation Answered(float[]?[] scores) => CrossValidation.Answered(HeadKind.Stance, data, foldOf, scores, null, recipe.CalibrationGoal).Pooled;
    }

    private static float[] Sum(float[] linear, float[] trees, float share) =>
        [linear[0] + (share * trees[0]), linear[1] + (share * trees[1]), linear[2] + (share * trees[2])];

    private static double Loss(float[][] scores, int[] labels)
    {
        Calibration calibration = CalibrationFitter.Fit(scores, labels);
        double loss = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            (float a, float b, float c) = calibration.Probabilities(scores[i][0], scores[i][1], scores[i][2]);
            loss -= Math.Log(Math.Max(1e-9, labels[i] switch { 0 => a, 1 => b, _ => c }));
        }

        return loss;
    }
}
