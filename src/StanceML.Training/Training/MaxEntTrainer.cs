using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace StanceML.Training;

/// <summary>Maximum entropy over sparse rows by ML.NET's L-BFGS, and its weights through public API.</summary>
internal sealed class MaxEntTrainer(int seed, float l2, float tolerance = 1e-4f, int iterations = 200)
{
    /// <summary>Trains on the rows; one thread, so that the same rows give the same weights.</summary>
    /// <param name="rows">The training rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="pass">Called at the start of each pass over the data with its number, from 1.</param>
    /// <param name="cancellationToken">Stops the training at the next row.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TrainedMaxEnt Fit(IReadOnlyList<FeatureRow> rows, int columns, Action<int>? pass = null, CancellationToken cancellationToken = default)
    {
        var context = new MLContext(seed);
        SchemaDefinition schema = Schema(columns);
        int passes = 0;
        IEnumerable<Input> Feed()
        {
            pass?.Invoke(++passes);
            foreach (FeatureRow row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new Input { Features = Vector(row, columns), Label = (uint)row.Label, Weight = row.Weight };
            }
        }

        try
        {
            IDataView data = context.Data.LoadFromEnumerable(Feed(), schema);
            LbfgsMaximumEntropyMulticlassTrainer trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
                new LbfgsMaximumEntropyMulticlassTrainer.Options
                {
                    LabelColumnName = nameof(Input.Label),
                    FeatureColumnName = nameof(Input.Features),
                    ExampleWeightColumnName = nameof(Input.Weight),
                    L1Regularization = 0,
                    L2Regularization = l2,
                    OptimizationTolerance = tolerance,
                    MaximumNumberOfIterations = iterations,
                    NumberOfThreads = 1,
                    HistorySize = 20,
                    DenseOptimizer = false,
                    InitialWeightsDiameter = 0,
                });
            MulticlassPredictionTransformer<MaximumEntropyModelParameters> model = trainer.Fit(data);
            VBuffer<float>[] weights = [];
            model.Model.GetWeights(ref weights, out _);
            float[] biases = [.. model.Model.GetBiases()];
            return new TrainedMaxEnt(context, model, new LinearWeights([.. weights.Select(w => w.DenseValues().ToArray())], biases), columns);
        }
        catch (InvalidOperationException wrapped) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("Training was cancelled.", wrapped, cancellationToken);
        }
    }

    internal static SchemaDefinition Schema(int columns)
    {
        var schema = SchemaDefinition.Create(typeof(Input));
        schema[nameof(Input.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        schema[nameof(Input.Label)].ColumnType = new KeyDataViewType(typeof(uint), 3);
        return schema;
    }

    internal static VBuffer<float> Vector(FeatureRow row, int columns) =>
        new(columns, row.Columns.Length, row.Values, row.Columns);

    internal sealed class Input
    {
        public VBuffer<float> Features { get; set; }

        // The key from 0: ML.NET adds the 1 itself when it loads a key column from objects.
        public uint Label { get; set; }

        public float Weight { get; set; }
    }
}
