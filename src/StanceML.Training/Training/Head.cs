namespace StanceML.Training;

/// <summary>One trained head: its columns and what ML.NET made of them.</summary>
internal sealed record Head(HeadKind Kind, Vocabulary Columns, TrainedMaxEnt Trained)
{
    /// <summary>Trains a head on examples.</summary>
    /// <exception cref="ArgumentException">The examples have fewer than two classes.</exception>
    public static Head Fit(
        HeadKind kind, IReadOnlyList<Example> examples, FeatureIndex index, Recipe recipe,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        string name = kind == HeadKind.Stance ? "stance" : "sentiment";
        int classes = examples.Select(example => example.Label).Distinct().Count();
        if (classes < 2)
            throw new ArgumentException($"The data has {examples.Count} {name} labels of {classes} classes. Expected at least two classes.");
        float l2 = kind == HeadKind.Stance ? recipe.StanceL2 : recipe.SentimentL2;
        float[] weights = kind == HeadKind.Stance ? recipe.StanceClassWeights : recipe.SentimentClassWeights;
        Vocabulary columns = Vocabulary.Build(examples, index, recipe.LeastCount, recipe.Rarity);
        TrainedMaxEnt trained = new MaxEntTrainer(recipe.Seed, l2, recipe.Iterations, weights).Fit(
            examples, columns, pass => progress?.Report(new TrainingProgress(name, pass) { MostPasses = recipe.Iterations }), cancellationToken);
        return new Head(kind, columns, trained);
    }

    /// <summary>The three scores of an example, before calibration.</summary>
    public float[] Scores(Example example) => Trained.Weights.Scores(example, Columns);
}
