using StanceML.Scoring;

namespace StanceML.Training;

/// <summary>One trained head: its columns, its rows and what ML.NET made of them.</summary>
internal sealed record Head(Vocabulary Columns, IReadOnlyList<FeatureRow> Rows, TrainedMaxEnt Trained)
{
    public static Head Fit(
        string name, IReadOnlyList<Example> examples, Recipe recipe, float l2, float[] classWeights,
        IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        int classes = examples.Select(example => example.Label).Distinct().Count();
        if (classes < 2)
            throw new ArgumentException($"The data has {examples.Count} {name} labels of {classes} classes. Expected at least two classes.");
        Vocabulary columns = Vocabulary.Build(examples, recipe.LeastCount);
        List<FeatureRow> rows = [.. examples.Select(example => columns.Row(example, classWeights[example.Label]))];
        TrainedMaxEnt trained = new MaxEntTrainer(recipe.Seed, l2, iterations: recipe.Iterations)
            .Fit(rows, columns.Count, pass => progress?.Report(new TrainingProgress(name, pass)), cancellationToken);
        return new Head(columns, rows, trained);
    }

    /// <summary>Temperature and biases that fit held-out examples best.</summary>
    public Calibration Calibrate(IReadOnlyList<Example> held)
    {
        List<float[]> scores = [.. held.Select(example => Trained.Weights.Scores(Columns.Row(example, 1)))];
        return CalibrationFitter.Fit(scores, [.. held.Select(example => example.Label)]);
    }
}
