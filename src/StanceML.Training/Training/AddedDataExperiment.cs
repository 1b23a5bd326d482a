using System.Globalization;
using StanceML.Features;
using StanceML.Scoring;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>What other statements would bring as training data, so that the price of going without them is known.</summary>
/// <remarks>
/// Three experiments on folds over the other statements, each answered by a model that did not see it: the training data
/// with the recipe's calibration; the same weights with a calibration fitted on the other folds, which is what class
/// priors alone bring; and the other folds learned from as well, calibrated alike.
/// </remarks>
internal static class AddedDataExperiment
{
    public static IReadOnlyList<AddedData> Run(
        IReadOnlyList<LabelledStatement> training, IReadOnlyList<LabelledStatement> others, Recipe recipe, float weight, int folds,
        IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        int[] otherFolds = GroupedSplit.Folds(others, folds, recipe.Seed);
        int[] foldOf = [.. Enumerable.Repeat(-1, training.Count), .. otherFolds];
        LabelledStatement[] all = [.. training, .. others];
        float[] weights = [.. Enumerable.Repeat(1f, training.Count), .. Enumerable.Repeat(weight, others.Count)];
        Dataset data = Dataset.Extract(all, (FeatureFamilies)recipe.Families, weights, null, progress, cancellationToken);
        CrossValidatedHead[] stances = Heads(HeadKind.Stance, recipe.StanceCalibration), sentiments = Heads(HeadKind.Sentiment, recipe.SentimentCalibration);
        string[] names =
        [
            "training data, calibrated by the recipe", "training data, calibrated on the other folds",
            string.Create(CultureInfo.InvariantCulture, $"training data and the other folds with weight {weight}, calibrated on the other folds"),
        ];
        return [.. names.Select((name, i) => new AddedData(
            name, stances[i].Pooled.MacroF1, ModelComparison.Compare(stances[0].Pooled, stances[i].Pooled).MacroF1,
            sentiments[i].Pooled.MacroF1, ModelComparison.Compare(sentiments[0].Pooled, sentiments[i].Pooled).MacroF1))];

        CrossValidatedHead[] Heads(HeadKind kind, float[]? numbers)
        {
            IReadOnlyList<Example> examples = data.Of(kind);
            Head alone = Head.Fit(kind, [.. examples.Where(example => foldOf[example.Statement] < 0)], data.Index, recipe, null, cancellationToken);
            float[]?[] scores = [.. examples.Select(example => foldOf[example.Statement] < 0 ? null : alone.Scores(example))];
            float[]?[] added = OutOfFold.Scores(kind, data, foldOf, recipe, progress, cancellationToken);
            Calibration given = numbers is null ? Calibration.None : CalibrationPlan.Of(numbers);
            return
            [
                CrossValidation.Answered(kind, data, foldOf, scores, given),
                CrossValidation.Answered(kind, data, foldOf, scores, null, recipe.CalibrationGoal),
                CrossValidation.Answered(kind, data, foldOf, added, null, recipe.CalibrationGoal),
            ];
        }
    }
}
