using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace StanceML.Training;

/// <summary>What ML.NET trained, and its weights.</summary>
internal sealed record TrainedMaxEnt(
    MLContext Context, MulticlassPredictionTransformer<MaximumEntropyModelParameters> Model, LinearWeights Weights, int Columns)
{
    /// <summary>The class probabilities that ML.NET itself gives for rows, one array a row, in label order.</summary>
    public IEnumerable<float[]> Probabilities(IEnumerable<FeatureRow> rows)
    {
        IDataView data = Context.Data.LoadFromEnumerable(
            rows.Select(row => new MaxEntTrainer.Input { Features = MaxEntTrainer.Vector(row, Columns), Label = (uint)row.Label, Weight = 1 }),
            MaxEntTrainer.Schema(Columns));
        // The buffer behind GetColumn is reused: copy each.
        return Model.Transform(data).GetColumn<VBuffer<float>>("Score").Select(buffer => buffer.DenseValues().ToArray());
    }
}
