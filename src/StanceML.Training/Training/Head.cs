namespace StanceML.Training;

/// <summary>One trained head: weights, trees or both, as ML.NET made them.</summary>
/// <param name="Kind">What it answers.</param>
/// <param name="Linear">Its weights; null for trees alone.</param>
/// <param name="Trees">Its trees; null for weights alone.</param>
/// <param name="TreeShare">What the trees' log-odds are multiplied by.</param>
internal sealed record Head(HeadKind Kind, TrainedMaxEnt? Linear, TrainedTrees? Trees, float TreeShare)
{
    /// <summary>Trains a head on examples.</summary>
    /// <exception cref="TooLittleDataException">The examples have fewer than two classes.</exception>
    public static Head Fit(
        HeadKind kind, IReadOnlyList<Example> examples, FeatureIndex index, Recipe recipe,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        string name = CrossValidation.Name(kind);
        int classes = examples.Select(example => example.Label).Distinct().Count();
        if (classes < 2)
            throw new TooLittleDataException($"The data has {examples.Count} {name} {(examples.Count == 1 ? "label" : classes == 1 ? "labels, all of one class" : "labels")}. Expected at least two classes.");
        TrainedMaxEnt? linear = recipe.Trainer == TrainerKind.FastTree ? null : FitLinear();
        TrainedTrees? trees = recipe.Trainer is not (TrainerKind.FastTree or TrainerKind.Stack) ? null : new TreeTrainer(recipe, recipe.ClassWeights(kind)).Fit(
            examples, index, done => progress?.Report(new TrainingProgress($"{name} trees", 0) { Share = done / 3.0, Detail = $"class {done} of 3" }), cancellationToken);
        return new Head(kind, linear, trees, recipe.TreeShare(kind) ?? Recipe.DefaultTreeShare);

        TrainedMaxEnt FitLinear()
        {
            Vocabulary columns = Vocabulary.Build(examples, index, recipe.LeastCount, recipe.Rarity);
            var trainer = new MaxEntTrainer(recipe.Seed, recipe.L2(kind), recipe.Iterations, recipe.ClassWeights(kind), recipe.Trainer);
            int passes = 0;
            TrainedMaxEnt trained = trainer.Fit(
                examples, columns, pass => progress?.Report(new TrainingProgress(name, passes = pass) { MostPasses = recipe.Iterations }), cancellationToken);
            progress?.Report(new TrainingProgress(name, passes) { Share = 1, Loss = LogLoss.Of(examples, trained.Scores) });
            return trained;
        }
    }

    /// <summary>What the parts of the head say of an example.</summary>
    public HeadScores Parts(Example example) => new(Linear?.Scores(example), Trees?.Scores(example));

    /// <summary>The three scores of an example, before calibration.</summary>
    public float[] Scores(Example example) => Parts(example).Sum(TreeShare);

    /// <summary>The class probabilities before calibration that ML.NET's own answers make for examples, one array each, in label order.</summary>
    public IEnumerable<float[]> Probabilities(IReadOnlyList<Example> examples)
    {
        if (Trees is null)
            return Linear!.Probabilities(examples);
        IEnumerable<float[]> trees = Trees.MLNetScores(examples);
        return Linear is null
            ? trees.Select(scores => Softmax(scores, null))
            : Linear.Probabilities(examples).Zip(trees, (probabilities, scores) => Softmax(scores, probabilities));
    }

    private float[] Softmax(float[] trees, float[]? prior)
    {
        double[] powers = new double[trees.Length];
        double top = trees.Max() * (double)TreeShare;
        for (int c = 0; c < powers.Length; c++)
            powers[c] = Math.Exp((trees[c] * (double)TreeShare) - top) * (prior?[c] ?? 1);
        double sum = powers.Sum();
        return [.. powers.Select(power => (float)(power / sum))];
    }
}
