namespace StanceML.Training;

/// <summary>Features by their number in a <see cref="FeatureIndex"/>, in the order of their hashes.</summary>
/// <param name="Features">Numbers of the features, each once.</param>
/// <param name="Values">Their values.</param>
/// <remarks>Eight bytes a feature, and shared between the targets of a statement: a million rows must fit.</remarks>
internal readonly record struct SparseRow(int[] Features, float[] Values)
{
    /// <summary>No feature at all.</summary>
    public static SparseRow Empty { get; } = new([], []);

    public int Count => Features.Length;
}
