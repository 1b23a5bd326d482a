using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace StanceML.Training;

/// <summary>Maximum entropy over sparse rows by ML.NET's L-BFGS or SDCA, and its weights through public API.</summary>
/// <remarks>
/// L-BFGS takes the penalty against the sum of all rows' losses, SDCA (Shalev-Shwartz, Zhang 2013) against their mean: it is
/// given the same penalty over the number of rows, so that a recipe's number means the same to both.
/// </remarks>
internal sealed class MaxEntTrainer(int seed, float l2, int iterations, float[] classWeights, TrainerKind kind = TrainerKind.MaximumEntropy)
{
    // Tighter changed no label on held-out folds and took twice the passes.
    private const float Tolerance = 1e-4f;

    // How far the dual may lie from the primal, as a share of it; looser stops before the rare columns have moved.
    private const float DualityGap = 0.005f;

    // SDCA asks for a penalty above 0.
    private const float LeastPenalty = 1e-7f;

    /// <summary>Trains on the examples; one thread, so that the same rows give the same weights.</summary>
    /// <param name="examples">The training rows.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="pass">Called at the start of each pass over the data with its number, from 1; may be null.</param>
    /// <param name="cancellationToken">Stops the training at the next row.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TrainedMaxEnt Fit(IReadOnlyList<Example> examples, Vocabulary columns, Action<int>? pass = null, CancellationToken cancellationToken = default)
    {
        var context = new MLContext(seed);
        int passes = 0;
        IEnumerable<MaxEntInput> Feed()
        {
            pass?.Invoke(++passes);
            foreach (MaxEntInput input in MaxEntInput.Of(examples, columns, classWeights))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return input;
            }
        }

        try
        {
            IDataView data = context.Data.LoadFromEnumerable(Feed(), MaxEntInput.Schema(columns));
            MulticlassPredictionTransformer<MaximumEntropyModelParameters> model = kind == TrainerKind.Sdca
                ? context.MulticlassClassification.Trainers.SdcaMaximumEntropy(Ascent(examples.Count)).Fit(data)
                : context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(QuasiNewton()).Fit(data);
            VBuffer<float>[] weights = [];
            model.Model.GetWeights(ref weights, out _);
            float[] biases = [.. model.Model.GetBiases()];
            return new TrainedMaxEnt(context, model, columns, new LinearWeights([.. weights.Select(w => Unscaled(w, columns))], biases));
        }
        catch (InvalidOperationException wrapped) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("Training was cancelled.", wrapped, cancellationToken);
        }
    }

    private LbfgsMaximumEntropyMulticlassTrainer.Options QuasiNewton() => new()
    {
        LabelColumnName = nameof(MaxEntInput.Label),
        FeatureColumnName = nameof(MaxEntInput.Features),
        ExampleWeightColumnName = nameof(MaxEntInput.Weight),
        L1Regularization = 0,
        L2Regularization = l2,
        OptimizationTolerance = Tolerance,
        MaximumNumberOfIterations = iterations,
        NumberOfThreads = 1,
        HistorySize = 20,
        DenseOptimizer = false,
        InitialWeightsDiameter = 0,
    };

    private SdcaMaximumEntropyMulticlassTrainer.Options Ascent(int rows) => new()
    {
        LabelColumnName = nameof(MaxEntInput.Label),
        FeatureColumnName = nameof(MaxEntInput.Features),
        ExampleWeightColumnName = nameof(MaxEntInput.Weight),
        L1Regularization = 0,
        L2Regularization = Math.Max(LeastPenalty, l2 / rows),
        ConvergenceTolerance = DualityGap,
        MaximumNumberOfIterations = iterations,
        NumberOfThreads = 1,
    };

    // The trainer saw scaled values; everybody else multiplies the weights with the plain ones.
    private static float[] Unscaled(in VBuffer<float> weights, Vocabulary columns)
    {
        float[] plain = [.. weights.DenseValues()];
        for (int column = 0; column < columns.Count; column++)
            plain[column] *= columns.Scales[column];
        return plain;
    }
}
