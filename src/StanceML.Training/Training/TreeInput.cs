using Microsoft.ML.Data;

namespace StanceML.Training;

/// <summary>A dense row as ML.NET's tree trainer reads it.</summary>
internal sealed class TreeInput
{
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }

    public float Weight { get; set; }

    public static SchemaDefinition Schema(DenseColumns columns)
    {
        var schema = SchemaDefinition.Create(typeof(TreeInput));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Math.Max(1, columns.Count));
        return schema;
    }

    /// <summary>One object, filled anew for each example: ML.NET copies it before it asks for the next.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="columns">Their columns.</param>
    /// <param name="label">The class that the ensemble tells from the others.</param>
    /// <param name="classWeights">Weight of the examples of each class.</param>
    public static IEnumerable<TreeInput> Of(IReadOnlyList<Example> examples, DenseColumns columns, int label, float[] classWeights)
    {
        var input = new TreeInput();
        int row = 0;
        foreach (float[] values in columns.Rows(examples))
        {
            Example example = examples[row++];
            input.Features = new VBuffer<float>(values.Length, values);
            input.Label = example.Label == label;
            input.Weight = example.Weight * classWeights[example.Label];
            yield return input;
        }
    }
}
