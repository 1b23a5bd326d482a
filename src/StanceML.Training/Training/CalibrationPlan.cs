using System.Globalization;
using StanceML.Features;
using StanceML.Scoring;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Fills in the numbers of a recipe that are fitted, not given: shares of trees, temperatures, biases, threshold.</summary>
internal static class CalibrationPlan
{
    /// <summary>The recipe with every number filled in.</summary>
    public static Recipe Fill(
        Recipe recipe, Dataset data, Head? stance, Head? sentiment, IReadOnlyList<LabelledStatement>? calibration,
        IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        bool needsStance = stance is not null && (recipe.StanceCalibration is null || recipe.TargetPrecision is not null || NeedsShare(HeadKind.Stance));
        bool needsSentiment = sentiment is not null && (recipe.SentimentCalibration is null || NeedsShare(HeadKind.Sentiment));
        Dataset? held = calibration is not null && (needsStance || needsSentiment)
            ? Dataset.Extract(calibration, (FeatureFamilies)recipe.Families, null, data.Index, null, cancellationToken)
            : null;
        int[] folds = held is null && recipe.CalibrationFolds > 1 && (needsStance || needsSentiment)
            ? GroupedSplit.Folds(data.Statements, recipe.CalibrationFolds, recipe.Seed)
            : [];
        Recipe filled = recipe;
        if (needsStance && Scored(HeadKind.Stance, stance!, out float? stanceShare) is { Scores.Count: > 0 } answers)
        {
            filled = filled with { StanceTreeShare = stanceShare };
            float[] numbers = recipe.StanceCalibration ?? Numbers(CalibrationFitter.Fit(answers.Scores, answers.Labels, recipe.CalibrationGoal));
            filled = filled with { StanceCalibration = numbers };
            if (recipe.TargetPrecision is { } precision)
                filled = filled with { AbstentionThreshold = Threshold(answers, Of(numbers), precision) };
        }

        if (needsSentiment && Scored(HeadKind.Sentiment, sentiment!, out float? sentimentShare) is { Scores.Count: > 0 } tones)
        {
            float[] numbers = recipe.SentimentCalibration ?? Numbers(CalibrationFitter.Fit(tones.Scores, tones.Labels, recipe.CalibrationGoal));
            filled = filled with { SentimentTreeShare = sentimentShare, SentimentCalibration = numbers };
        }

        if (filled != recipe && recipe.CalibrationOrigin is null)
        {
            filled = filled with
            {
                CalibrationOrigin = held is null
                    ? string.Create(CultureInfo.InvariantCulture, $"Temperatures and biases were fitted on {folds.Max() + 1} held-out folds of the training data.")
                    : string.Create(CultureInfo.InvariantCulture, $"Temperatures and biases were fitted on {held.Statements.Count} other statements."),
            };
        }

        return filled with
        {
            StanceCalibration = filled.StanceCalibration ?? Numbers(Calibration.None),
            SentimentCalibration = filled.SentimentCalibration ?? Numbers(Calibration.None),
        };

        bool NeedsShare(HeadKind kind) => recipe.Trainer == TrainerKind.Stack && recipe.TreeShare(kind) is null;

        (List<float[]> Scores, List<int> Labels) Scored(HeadKind kind, Head head, out float? share)
        {
            share = recipe.TreeShare(kind);
            if (held is null && folds.Length == 0)
                return ([], []);
            List<HeadScores> parts = held is not null
                ? [.. held.Of(kind).Select(head.Parts)]
                : [.. OutOfFold.Parts(kind, data, folds, recipe, progress, cancellationToken).Select(part => part!.Value)];
            List<int> labels = [.. (held ?? data).Of(kind).Select(example => example.Label)];
            if (parts.Count > 0 && NeedsShare(kind))
                share = StackFitter.Fit(parts, labels);
            float weight = share ?? Recipe.DefaultTreeShare;
            return ([.. parts.Select(part => part.Sum(weight))], labels);
        }
    }

    /// <summary>The calibration that four numbers of a recipe stand for.</summary>
    public static Calibration Of(float[] numbers) => new(numbers[0], numbers[1], numbers[2], numbers[3]);

    private static float[] Numbers(Calibration c) => [c.Temperature, c.Bias0, c.Bias1, c.Bias2];

    private static float Threshold((List<float[]> Scores, List<int> Labels) answers, Calibration calibration, float precision) =>
        AbstentionFitter.Fit(
            answers.Scores.Select((scores, i) =>
            {
                (float a, float n, float f) = calibration.Probabilities(scores[0], scores[1], scores[2]);
                var p = new StanceProbabilities(a, n, f);
                return (p[p.Likeliest], (int)p.Likeliest == answers.Labels[i]);
            }),
            precision);
}
