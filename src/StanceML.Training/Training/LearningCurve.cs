using System.Globalization;
using StanceML.Features;
using StanceML.Scoring;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>What more data would bring, and what each part of the data at hand is worth, on test sets.</summary>
/// <remarks>
/// Parts are drawn by group, the smaller within the larger. Scores are calibrated as the recipe says; without numbers
/// in it they stay as they are. Trainings go side by side on all cores.
/// </remarks>
public static class LearningCurve
{
    /// <summary>Trains on parts of the data and measures each.</summary>
    /// <param name="training">The training data.</param>
    /// <param name="tests">Test sets by name.</param>
    /// <param name="recipe">What decides each training.</param>
    /// <param name="options">What to draw.</param>
    /// <param name="progress">Told of each training; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <exception cref="TooLittleDataException">There is too little to learn from.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LearningCurveResult Run(
        IReadOnlyList<LabelledStatement> training, IReadOnlyList<(string Name, IReadOnlyList<LabelledStatement> Statements)> tests, Recipe recipe,
        LearningCurveOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(tests);
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(options);
        recipe.Check();
        var families = (FeatureFamilies)recipe.Families;
        var index = new FeatureIndex();
        Dataset data = Dataset.Extract(training, families, null, index, progress, cancellationToken);
        (string Name, Dataset Data)[] measured = [.. tests.Select(test => (test.Name, Dataset.Extract(test.Statements, families, null, index, null, cancellationToken)))];

        List<(double Part, int Seed, string? Source, HashSet<int> Learned)> plans = [];
        foreach (double part in options.Parts)
        {
            for (int seed = 1; seed <= (part < 1 ? options.Seeds : 1); seed++)
                plans.Add((part, seed, null, Part(data, part, recipe.Seed + seed - 1)));
        }

        string[] sources = options.LeaveOutSources ? [.. training.Select(Registers.Of).Distinct().Order(StringComparer.Ordinal)] : [];
        if (sources.Length > 1)
            plans.AddRange(sources.Select(source => (1.0, 0, (string?)source, (HashSet<int>)[.. Enumerable.Range(0, training.Count).Where(i => Registers.Of(training[i]) != source)])));
        int full = plans.FindIndex(plan => plan.Part == 1 && plan.Source is null);
        var answers = new (HeadEvaluation Stance, HeadEvaluation Sentiment)[plans.Count][];
        int done = 0;
        Cores.Run(plans.Count, cancellationToken, i =>
        {
            answers[i] = Answers(data, plans[i].Learned, measured, recipe, cancellationToken);
            progress?.Report(new TrainingProgress("curve", 0) { Share = (double)Interlocked.Increment(ref done) / plans.Count, Detail = plans[i].Source is { } source ? $"without {source}" : string.Create(CultureInfo.InvariantCulture, $"part {plans[i].Part}") });
        });

        List<CurvePoint> points = [];
        List<LeftOutSource> leftOut = [];
        for (int i = 0; i < plans.Count; i++)
        {
            for (int t = 0; t < measured.Length; t++)
            {
                (HeadEvaluation stance, HeadEvaluation sentiment) = answers[i][t];
                int targets = data.Stances.Count(example => plans[i].Learned.Contains(example.Statement));
                if (plans[i].Source is null)
                    points.Add(new CurvePoint(measured[t].Name, plans[i].Part, plans[i].Seed, targets, stance.MacroF1, sentiment.MacroF1));
                else if (full >= 0)
                    leftOut.Add(new LeftOutSource(
                        measured[t].Name, plans[i].Source!, data.Stances.Count - targets,
                        ModelComparison.Compare(stance, answers[full][t].Stance).MacroF1, ModelComparison.Compare(sentiment, answers[full][t].Sentiment).MacroF1));
            }
        }

        IReadOnlyList<AddedData> added = options.With is { Count: > 0 }
            ? AddedDataExperiment.Run(training, options.With, recipe, options.WithWeight, options.Folds, progress, cancellationToken)
            : [];
        return new LearningCurveResult(points, leftOut, added);
    }

    // Whole groups in a random order until the part is full: a smaller part of the same seed lies within a larger.
    private static HashSet<int> Part(Dataset data, double part, int seed)
    {
        int[][] groups = [.. Enumerable.Range(0, data.Statements.Count).GroupBy(i => data.Groups[i], StringComparer.Ordinal).Select(group => group.ToArray())];
        new Random(seed).Shuffle(groups);
        HashSet<int> taken = [];
        foreach (int[] group in groups)
        {
            if (taken.Count >= part * data.Statements.Count)
                break;
            taken.UnionWith(group);
        }

        return taken;
    }

    private static (HeadEvaluation Stance, HeadEvaluation Sentiment)[] Answers(
        Dataset data, HashSet<int> learned, (string Name, Dataset Data)[] tests, Recipe recipe, CancellationToken cancellationToken)
    {
        HeadEvaluation[] stances = Of(HeadKind.Stance, recipe.StanceCalibration), sentiments = Of(HeadKind.Sentiment, recipe.SentimentCalibration);
        return [.. stances.Zip(sentiments)];

        HeadEvaluation[] Of(HeadKind kind, float[]? numbers)
        {
            Example[] examples = [.. data.Of(kind).Where(example => learned.Contains(example.Statement))];
            if (examples.Length == 0)
                return [.. tests.Select(_ => Evaluated(kind, []))];
            Head head = Head.Fit(kind, examples, data.Index, recipe, null, cancellationToken);
            Calibration calibration = numbers is null ? Calibration.None : CalibrationPlan.Of(numbers);
            return [.. tests.Select(test => Evaluated(kind, [.. test.Data.Of(kind).Select(example => Answered(head, calibration, example, test.Data))]))];
        }

        static HeadEvaluation Evaluated(HeadKind kind, IReadOnlyList<Answer> answers) =>
            new(CrossValidation.Name(kind), CrossValidation.Labels(kind), answers);
    }

    private static Answer Answered(Head head, Calibration calibration, Example example, Dataset data)
    {
        float[] scores = head.Scores(example);
        (float a, float b, float c) = calibration.Probabilities(scores[0], scores[1], scores[2]);
        return new Answer(data.Groups[example.Statement], example.Label, a, b, c, []);
    }
}
