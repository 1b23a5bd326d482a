using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace StanceML.Training;

/// <summary>What ML.NET trained, its columns and its weights.</summary>
internal sealed record TrainedMaxEnt(
    MLContext Context, MulticlassPredictionTransformer<MaximumEntropyModelParameters> Model, Vocabulary Columns, LinearWeights Weights)
{
    private static readonly float[] NoWeights = [1, 1, 1];

    /// <summary>The class probabilities that ML.NET itself gives for examples, one array each, in label order.</summary>
    public IEnumerable<float[]> Probabilities(IReadOnlyList<Example> examples)
    {
        IDataView data = Context.Data.LoadFromEnumerable(MaxEntInput.Of(examples, Columns, NoWeights), MaxEntInput.Schema(Columns));
        // The buffer behind GetColumn is reused: copy each.
        return Model.Transform(data).GetColumn<VBuffer<float>>("Score").Select(buffer => buffer.DenseValues().ToArray());
    }

    /// <summary>The three scores of an example.</summary>
    public float[] Scores(Example example) => Weights.Scores(example, Columns);
}
