using StanceML.Features;
using StanceML.Scoring;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>Measures a recipe on data by grouped, stratified folds: each example is answered by a model that saw nothing of its group.</summary>
/// <remarks>
/// Where the recipe gives no calibration, that of each fold is fitted on the answers of the others, so that no answer
/// has a part in its own. Folds are trained side by side on all cores. The same data, recipe and folds give the same answers.
/// </remarks>
public static class CrossValidation
{
    private static readonly string[] StanceLabels = ["against", "neutral", "favor"];
    private static readonly string[] SentimentLabels = ["negative", "neutral", "positive"];

    /// <summary>Trains and answers once a fold.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="recipe">What decides each training.</param>
    /// <param name="folds">How many, at least 2.</param>
    /// <param name="progress">Told of each fold; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <exception cref="TooLittleDataException">There are fewer than two groups or classes.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CrossValidationResult Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds = 5,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        recipe.Check();
        int[] foldOf = GroupedSplit.Folds(statements, folds, recipe.Seed);
        Dataset data = Dataset.Extract(statements, (FeatureFamilies)recipe.Families, null, null, progress, cancellationToken);
        return new CrossValidationResult(
            Head(HeadKind.Stance, data, foldOf, recipe, progress, cancellationToken),
            Head(HeadKind.Sentiment, data, foldOf, recipe, progress, cancellationToken));
    }

    /// <summary>Cross-validates one head; null where the data has no label for it.</summary>
    internal static CrossValidatedHead? Head(
        HeadKind kind, Dataset data, int[] foldOf, Recipe recipe, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<Example> examples = data.Of(kind);
        if (examples.Count == 0)
            return null;
        float[]?[] scores = OutOfFold.Scores(kind, data, foldOf, recipe, progress, cancellationToken);
        float[]? given = kind == HeadKind.Stance ? recipe.StanceCalibration : recipe.SentimentCalibration;
        return Answered(kind, data, foldOf, scores, given is null ? null : CalibrationPlan.Of(given), recipe.CalibrationGoal);
    }

    /// <summary>The answers of out-of-fold scores.</summary>
    /// <param name="kind">The head.</param>
    /// <param name="data">The data.</param>
    /// <param name="foldOf">The fold of each statement.</param>
    /// <param name="scores">Scores of each example; null for those that are not measured.</param>
    /// <param name="given">The calibration; null to fit it for each fold on the others.</param>
    /// <param name="goal">What the fit aims at.</param>
    internal static CrossValidatedHead Answered(HeadKind kind, Dataset data, int[] foldOf, float[]?[] scores, Calibration? given, CalibrationGoal goal = CalibrationGoal.Likelihood)
    {
        IReadOnlyList<Example> examples = data.Of(kind);
        int folds = foldOf.Max() + 1;
        int[] measured = [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] is not null)];
        var calibrations = new Calibration[folds];
        for (int fold = 0; fold < folds; fold++)
        {
            int[] others = [.. measured.Where(i => foldOf[examples[i].Statement] != fold)];
            calibrations[fold] = given ?? CalibrationFitter.Fit([.. others.Select(i => scores[i]!)], [.. others.Select(i => examples[i].Label)], goal);
        }

        var confusions = new Confusion[folds];
        for (int fold = 0; fold < folds; fold++)
            confusions[fold] = new Confusion();
        var answers = new List<Answer>(measured.Length);
        foreach (int i in measured)
        {
            LabelledStatement statement = data.Statements[examples[i].Statement];
            int fold = foldOf[examples[i].Statement];
            (float a, float b, float c) = calibrations[fold].Probabilities(scores[i]![0], scores[i]![1], scores[i]![2]);
            var answer = new Answer(data.Groups[examples[i].Statement], examples[i].Label, a, b, c, [$"source={statement.Source ?? "-"}"]);
            confusions[fold].Add(answer.Given, answer.Predicted);
            answers.Add(answer);
        }

        return new CrossValidatedHead(
            new HeadEvaluation(Name(kind), Labels(kind), answers), [.. confusions],
            [.. measured.Select(i => (examples[i].Statement, examples[i].Target))]);
    }

    internal static string Name(HeadKind kind) => kind == HeadKind.Stance ? "stance" : "sentiment";

    internal static string[] Labels(HeadKind kind) => kind == HeadKind.Stance ? StanceLabels : SentimentLabels;
}
