using Microsoft.ML.Data;

namespace StanceML.Training;

/// <summary>A training row as ML.NET reads it: a sparse vector, a class number, a weight.</summary>
internal sealed class MaxEntInput
{
    public VBuffer<float> Features { get; set; }

    // The key from 0: ML.NET adds the 1 itself when it loads a key column from objects.
    public uint Label { get; set; }

    public float Weight { get; set; }

    public static SchemaDefinition Schema(Vocabulary columns)
    {
        var schema = SchemaDefinition.Create(typeof(MaxEntInput));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Length(columns));
        schema[nameof(Label)].ColumnType = new KeyDataViewType(typeof(uint), 3);
        return schema;
    }

    /// <summary>One object, filled anew for each example: ML.NET copies it before it asks for the next.</summary>
    /// <remarks>Rows with columns for all examples would cost twice the memory of the examples themselves.</remarks>
    public static IEnumerable<MaxEntInput> Of(IReadOnlyList<Example> examples, Vocabulary columns, float[] classWeights)
    {
        int room = examples.Count == 0 ? 0 : examples.Max(example => example.FeatureCount);
        int[] numbers = new int[room];
        float[] values = new float[room];
        var input = new MaxEntInput();
        foreach (Example example in examples)
        {
            input.Features = new VBuffer<float>(Length(columns), columns.Fill(example, numbers, values), values, numbers);
            input.Label = (uint)example.Label;
            input.Weight = example.Weight * classWeights[example.Label];
            yield return input;
        }
    }

    // A vector of no columns is one of unknown length to ML.NET: families that give nothing leave one empty column.
    private static int Length(Vocabulary columns) => Math.Max(1, columns.Count);
}
