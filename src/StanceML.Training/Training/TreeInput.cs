using Microsoft.ML.Data;

namespace StanceML.Training;

/// <summary>A dense row as ML.NET's tree trainer reads it.</summary>
internal sealed class TreeInput
{
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }

    public float Weight { get; set; }

    public static SchemaDefinition Schema(int columns)
    {
        var schema = SchemaDefinition.Create(typeof(TreeInput));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        return schema;
    }
}
