using System.Runtime.Intrinsics.X86;
using StanceML.Features;
using StanceML.Scoring;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Trains a stance model: features, ML.NET's trainers for both heads, calibration, compilation, parity.</summary>
/// <remarks>Not thread-safe in itself, but independent runs may go on at once. Memory: about 2 kB a target.</remarks>
public static class ModelTraining
{
    /// <summary>How far a compiled probability may lie from ML.NET's.</summary>
    public const double ParityTolerance = 1e-5;

    /// <summary>Trains on labelled statements.</summary>
    /// <param name="statements">The training data.</param>
    /// <param name="recipe">What decides the run.</param>
    /// <param name="calibration">Statements to fit temperature, biases and threshold on where the recipe does not give them; null for held-out folds of the training data.</param>
    /// <param name="progress">Called as the run goes on; may be null.</param>
    /// <param name="cancellationToken">Stops the run within a pass.</param>
    /// <exception cref="TooLittleDataException">There is nothing to learn: fewer than two classes.</exception>
    /// <exception cref="ParityException">The compiled model differs from ML.NET's.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static TrainedModel Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, IReadOnlyList<LabelledStatement>? calibration = null,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Run(statements, recipe, new TrainingOptions { Calibration = calibration is { Count: > 0 } ? calibration : null }, progress, cancellationToken);

    /// <summary>Trains on labelled statements.</summary>
    /// <param name="statements">The training data. Without any sentiment label the model's tone is always undecided, a third each.</param>
    /// <param name="recipe">What decides the run.</param>
    /// <param name="options">Calibration data and weights.</param>
    /// <param name="progress">Called as the run goes on, from one thread at a time; may be null.</param>
    /// <param name="cancellationToken">Stops the run within a pass.</param>
    /// <exception cref="TooLittleDataException">There is nothing to learn: fewer than two classes.</exception>
    /// <exception cref="ParityException">The compiled model differs from ML.NET's.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static TrainedModel Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, TrainingOptions options,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(options);
        recipe.Check();
        Dataset data = Dataset.Extract(statements, (FeatureFamilies)recipe.Families, options.Weights, null, progress, cancellationToken);
        Head? stance = Fit(HeadKind.Stance), sentiment = Fit(HeadKind.Sentiment);
        if (stance is null && sentiment is null)
            throw new TooLittleDataException($"None of the {statements.Count} statements has a label. Expected targets with a stance, or sentiments.");

        progress?.Report(new TrainingProgress("calibrate", 0));
        Recipe filled = CalibrationPlan.Fill(recipe, data, stance, sentiment, options.Calibration, progress, cancellationToken);
        stance = stance is null ? null : stance with { TreeShare = filled.StanceTreeShare ?? Recipe.DefaultTreeShare };
        sentiment = sentiment is null ? null : sentiment with { TreeShare = filled.SentimentTreeShare ?? Recipe.DefaultTreeShare };
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
            AbstentionThreshold = filled.AbstentionThreshold,
        };
        byte[] bytes = ModelCompiler.Compile(
            manifest, stance, sentiment, CalibrationPlan.Of(filled.StanceCalibration!), CalibrationPlan.Of(filled.SentimentCalibration!));
        StanceModel model = StanceModel.FromBytes(bytes, recipe.Name);

        progress?.Report(new TrainingProgress("parity", 0));
        double error = ParityCheck.Largest(model, data, stance, sentiment, cancellationToken);
        if (!(error <= ParityTolerance))
            throw new ParityException($"The compiled model differs from ML.NET's by {error:G3}. Expected {ParityTolerance:G3} at most; nothing was written.");
        return new TrainedModel
        {
            Bytes = bytes,
            Model = model,
            Recipe = filled,
            ParityError = error,
            Stance = stance is null ? null : new TrainedHead(stance, recipe, data.Index),
            Sentiment = sentiment is null ? null : new TrainedHead(sentiment, recipe, data.Index),
        };

        Head? Fit(HeadKind kind) =>
            data.Of(kind).Count == 0 ? null : Head.Fit(kind, data.Of(kind), data.Index, recipe, progress, cancellationToken);
    }
}
