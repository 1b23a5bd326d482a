using System.Diagnostics;
using System.Globalization;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Searches penalty and class weights of both heads by grouped cross-validation, within a budget.</summary>
/// <remarks>
/// Random search (Bergstra, Bengio 2012), each head for itself since neither's numbers touch the other. The first trial
/// is the recipe as it stands; it stays unless a trial is better, fold for fold, by more than the standard error of the
/// difference, for the best of many trials is partly luck. What is compared is macro-F1, or the mean F1 of against and
/// favor where the recipe aims at that. Features are extracted once. With a limit of trials the same data, recipe
/// and seed find the same; with one of time it depends on the machine.
/// </remarks>
public static class RecipeSearch
{
    private const double LeastL2 = 0.3, MostL2 = 40;

    // Weight of a class that is neither neutral nor the rarest, against 1 for neutral.
    private static readonly float[] ClassWeights = [0.8f, 1f, 1.25f, 1.6f, 2f];

    /// <summary>Searches, and gives the recipe with the numbers that were found.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="recipe">What the search starts from; its calibration numbers do not take part.</param>
    /// <param name="options">The budget.</param>
    /// <param name="progress">Told of each trial; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <exception cref="TooLittleDataException">There are fewer than two groups or classes.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SearchResult Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, SearchOptions options,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(options);
        recipe.Check();
        var clock = Stopwatch.StartNew();
        int[] foldOf = GroupedSplit.Folds(statements, options.Folds, recipe.Seed);
        Dataset data = Dataset.Extract(statements, (FeatureFamilies)recipe.Families, null, null, progress, cancellationToken);
        var random = new Random(recipe.Seed);
        List<SearchTrial> trials = [];
        while (trials.Count == 0 || (trials.Count < options.Trials && clock.Elapsed < options.Time))
        {
            Recipe tried = trials.Count == 0 ? recipe : Draw(recipe, random);
            trials.Add(new SearchTrial(tried, Measured(HeadKind.Stance, tried), Measured(HeadKind.Sentiment, tried)));
            progress?.Report(new TrainingProgress("search", 0)
            {
                Share = Math.Min(1, Math.Max((double)trials.Count / options.Trials, clock.Elapsed / options.Time)),
                Detail = string.Create(CultureInfo.InvariantCulture, $"trial {trials.Count}: stance {trials[^1].Stance?.Mean:F4}, sentiment {trials[^1].Sentiment?.Mean:F4}"),
            });
        }

        bool isPolar = recipe.CalibrationGoal == CalibrationGoal.PolarF1;
        SearchTrial stance = Best(trials, trial => trial.Stance, isPolar), sentiment = Best(trials, trial => trial.Sentiment, isPolar);
        Recipe found = recipe with
        {
            StanceL2 = stance.Recipe.StanceL2,
            StanceClassWeights = stance.Recipe.StanceClassWeights,
            SentimentL2 = sentiment.Recipe.SentimentL2,
            SentimentClassWeights = sentiment.Recipe.SentimentClassWeights,
            SearchOrigin = string.Create(
                CultureInfo.InvariantCulture,
                $"Penalties and class weights: the best of {trials.Count} by {(isPolar ? "the mean F1 of the outer classes" : "macro-F1")} over {foldOf.Max() + 1} grouped folds; stance {Change(trials[0].Stance, stance.Stance, isPolar)}, sentiment {Change(trials[0].Sentiment, sentiment.Sentiment, isPolar)}."),
        };
        return new SearchResult(found, trials);

        CrossValidatedHead? Measured(HeadKind kind, Recipe tried) => CrossValidation.Head(
            kind, data, foldOf, tried with { StanceCalibration = null, SentimentCalibration = null }, null, cancellationToken);
    }

    private static Recipe Draw(Recipe recipe, Random random) => recipe with
    {
        StanceL2 = L2(random),
        SentimentL2 = L2(random),
        StanceClassWeights = [Weight(random), 1, Weight(random)],
        SentimentClassWeights = [Weight(random), 1, Weight(random)],
    };

    // Evenly on the logarithm, to two digits that a reader can take in.
    private static float L2(Random random) => (float)Math.Round(Math.Exp(Math.Log(LeastL2) + (random.NextDouble() * Math.Log(MostL2 / LeastL2))), 2);

    private static float Weight(Random random) => ClassWeights[random.Next(ClassWeights.Length)];

    private static SearchTrial Best(List<SearchTrial> trials, Func<SearchTrial, CrossValidatedHead?> head, bool isPolar)
    {
        if (head(trials[0]) is not { } start)
            return trials[0];
        SearchTrial best = trials.MaxBy(trial => Measure(head(trial)!, isPolar).Average())!;
        double[] gains = [.. Measure(head(best)!, isPolar).Zip(Measure(start, isPolar), (after, before) => after - before)];
        double mean = gains.Average();
        double error = Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean)) / Math.Max(1, gains.Length - 1) / gains.Length);
        return mean > error ? best : trials[0];
    }

    private static IEnumerable<double> Measure(CrossValidatedHead head, bool isPolar) =>
        head.Folds.Select(fold => isPolar ? (fold.F1(0) + fold.F1(2)) / 2 : fold.MacroF1);

    private static string Change(CrossValidatedHead? before, CrossValidatedHead? after, bool isPolar) => before is null || after is null
        ? "not labelled"
        : string.Create(CultureInfo.InvariantCulture, $"{Measure(before, isPolar).Average():F4} before, {Measure(after, isPolar).Average():F4} after");
}
