using System.Runtime.Intrinsics.X86;
using StanceML.Features;
using StanceML.Scoring;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Trains a stance model: features, ML.NET's maximum entropy for both heads, calibration, compilation, parity.</summary>
/// <remarks>Not thread-safe in itself, but independent runs may go on at once. Memory: about 4 kB a target.</remarks>
public static class ModelTraining
{
    /// <summary>How far a compiled probability may lie from ML.NET's.</summary>
    public const double ParityTolerance = 1e-5;

    /// <summary>Trains on labelled statements.</summary>
    /// <param name="statements">The training data.</param>
    /// <param name="recipe">What decides the run.</param>
    /// <param name="calibration">Statements to fit temperature, biases and threshold on where the recipe does not give them; null to leave them at no change.</param>
    /// <param name="progress">Called as the run goes on; may be null.</param>
    /// <param name="cancellationToken">Stops the run within a pass.</param>
    /// <exception cref="ArgumentException">There is nothing to learn: fewer than two classes.</exception>
    /// <exception cref="ParityException">The compiled model differs from ML.NET's.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static TrainedModel Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, IReadOnlyList<LabelledStatement>? calibration = null,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        var families = (FeatureFamilies)recipe.Families;
        progress?.Report(new TrainingProgress("extract", 0));
        Dataset data = Dataset.Extract(statements, families, cancellationToken);
        Head stance = Head.Fit("stance", data.Stances, recipe, recipe.StanceL2, recipe.StanceClassWeights, progress, cancellationToken);
        Head sentiment = Head.Fit("sentiment", data.Sentiments, recipe, recipe.SentimentL2, recipe.SentimentClassWeights, progress, cancellationToken);

        Recipe filled = recipe;
        if (calibration is { Count: > 0 })
        {
            progress?.Report(new TrainingProgress("calibrate", 0));
            Dataset held = Dataset.Extract(calibration, families, cancellationToken);
            filled = filled with
            {
                StanceCalibration = recipe.StanceCalibration ?? Numbers(stance.Calibrate(held.Stances)),
                SentimentCalibration = recipe.SentimentCalibration ?? Numbers(sentiment.Calibrate(held.Sentiments)),
            };
        }

        filled = filled with
        {
            StanceCalibration = filled.StanceCalibration ?? Numbers(Calibration.None),
            SentimentCalibration = filled.SentimentCalibration ?? Numbers(Calibration.None),
        };

        var manifest = new ModelManifest
        {
            Name = recipe.Name,
            Schema = FeatureSchema.Id,
            Families = recipe.Families,
            Statements = statements.Count,
            Targets = data.Stances.Count,
            DataHash = DataHash.Of(statements),
            Recipe = filled.ToJson(),
            License = recipe.License,
            InstructionSet = Avx512F.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : Avx.IsSupported ? "avx" : "other",
            AbstentionThreshold = recipe.AbstentionThreshold,
        };
        HashSet<ulong> statementFeatures = [.. data.Sentiments.Concat(WithoutTargets(data)).SelectMany(example => example.Features.Select(pair => pair.Key))];
        byte[] bytes = ModelCompiler.Compile(
            manifest, stance.Columns, stance.Trained.Weights, sentiment.Columns, sentiment.Trained.Weights,
            statementFeatures, Of(filled.StanceCalibration!), Of(filled.SentimentCalibration!));
        StanceModel model = StanceModel.FromBytes(bytes, recipe.Name);

        progress?.Report(new TrainingProgress("parity", 0));
        double error = ParityCheck.Largest(model, statements, stance, sentiment, cancellationToken);
        if (!(error <= ParityTolerance))
            throw new ParityException($"The compiled model differs from ML.NET's by {error:G3}. Expected {ParityTolerance:G3} at most; nothing was written.");
        return new TrainedModel { Bytes = bytes, Model = model, Recipe = filled, ParityError = error };
    }

    private static float[] Numbers(Calibration c) => [c.Temperature, c.Bias0, c.Bias1, c.Bias2];

    private static Calibration Of(float[] numbers) => numbers.Length == 4 && numbers[0] > 0
        ? new Calibration(numbers[0], numbers[1], numbers[2], numbers[3])
        : throw new ArgumentException($"A calibration has {numbers.Length} numbers. Expected four: a temperature above 0 and three biases.");

    // Statements without a sentiment label still have statement features.
    private static IEnumerable<Example> WithoutTargets(Dataset data)
    {
        if (data.Sentiments.Count == data.Statements.Count)
            return [];
        var extractor = new ExampleExtractor(FeatureFamilies.All);
        List<Example> stances = [], sentiments = [];
        for (int i = 0; i < data.Statements.Count; i++)
            extractor.Extract(data.Statements[i] with { Sentiment = Sentiment.Neutral, Targets = [] }, i, stances, sentiments);
        return sentiments;
    }
}
