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
    /// <returns>Three scores for each example of the head, before calibration; null for those in no fold.</returns>
    public static float[]?[] Scores(
        HeadKind kind, Dataset data, int[] foldOf, Recipe recipe, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Example> examples = data.Of(kind);
        float[]?[] scores = new float[]?[examples.Count];
        int folds = foldOf.Max() + 1, done = 0;
        Cores.Run(folds, cancellationToken, fold =>
        {
            Example[] learned = [.. examples.Where(example => foldOf[example.Statement] != fold)];
            Head head = Head.Fit(kind, learned, data.Index, recipe, null, cancellationToken);
            for (int i = 0; i < scores.Length; i++)
            {
                if (foldOf[examples[i].Statement] == fold)
                    scores[i] = head.Scores(examples[i]);
            }

            int now = Interlocked.Increment(ref done);
            progress?.Report(new TrainingProgress(kind == HeadKind.Stance ? "stance folds" : "sentiment folds", 0) { Share = (double)now / folds, Detail = $"{now} of {folds}" });
        });
        return scores;
    }
}
