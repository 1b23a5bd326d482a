namespace StanceML.Training;

/// <summary>Scores each example with a head that did not see it.</summary>
internal static class OutOfFold
{
    /// <summary>Trains one head a fold, as many at once as there are cores.</summary>
    /// <param name="kind">The head.</param>
    /// <param name="data">All examples.</param>
    /// <param name="foldOf">The fold of each statement; -1 for one that is only learned from.</param>
    /// <param name="recipe">How to train.</param>
    /// <param name="progress">Told of each fold that is done; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <returns>
    /// Three scores for each example of the head, before calibration; null for those in no fold. The share of a stack that
    /// the recipe does not give is fitted for each fold on the others.
    /// </returns>
    public static float[]?[] Scores(
        HeadKind kind, Dataset data, int[] foldOf, Recipe recipe, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        HeadScores?[] parts = Parts(kind, data, foldOf, recipe, progress, cancellationToken);
        return Joined(kind, data, foldOf, recipe, parts);
    }

    /// <summary>The scores that the parts make together.</summary>
    public static float[]?[] Joined(HeadKind kind, Dataset data, int[] foldOf, Recipe recipe, HeadScores?[] parts) =>
        recipe.Trainer == TrainerKind.Stack && recipe.TreeShare(kind) is null
            ? Stacked(kind, data, foldOf, parts)
            : [.. parts.Select(part => part?.Sum(recipe.TreeShare(kind) ?? Recipe.DefaultTreeShare))];

    /// <summary>The scores of a stack, the share of each fold fitted on the others.</summary>
    public static float[]?[] Stacked(HeadKind kind, Dataset data, int[] foldOf, HeadScores?[] parts)
    {
        IReadOnlyList<Example> examples = data.Of(kind);
        float[]?[] scores = new float[]?[parts.Length];
        for (int fold = 0; fold <= foldOf.Max(); fold++)
        {
            int[] others = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] is not null && foldOf[examples[i].Statement] != fold)];
            float share = StackFitter.Fit([.. others.Select(i => parts[i]!.Value)], [.. others.Select(i => examples[i].Label)]);
            for (int i = 0; i < scores.Length; i++)
            {
                if (foldOf[examples[i].Statement] == fold)
                    scores[i] = parts[i]!.Value.Sum(share);
            }
        }

        return scores;
    }

    /// <summary>The same as <see cref="Scores"/>, what the parts of the head say apart.</summary>
    public static HeadScores?[] Parts(
        HeadKind kind, Dataset data, int[] foldOf, Recipe recipe, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Example> examples = data.Of(kind);
        var parts = new HeadScores?[examples.Count];
        int folds = foldOf.Max() + 1, done = 0;
        Cores.Run(folds, cancellationToken, fold =>
        {
            Example[] learned = [.. examples.Where(example => foldOf[example.Statement] != fold)];
            Head head = Head.Fit(kind, learned, data.Index, recipe, null, cancellationToken);
            for (int i = 0; i < parts.Length; i++)
            {
                if (foldOf[examples[i].Statement] == fold)
                    parts[i] = head.Parts(examples[i]);
            }

            int now = Interlocked.Increment(ref done);
            progress?.Report(new TrainingProgress($"{CrossValidation.Name(kind)} folds", 0) { Share = (double)now / folds, Detail = $"{now} of {folds}" });
        });
        return parts;
    }
}
