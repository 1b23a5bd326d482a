namespace StanceML.Training;

/// <summary>The features of one training example, sorted by column, each column once.</summary>
/// <param name="Columns">Column numbers, rising.</param>
/// <param name="Values">Their values.</param>
/// <param name="Label">Class number, 0 to 2.</param>
/// <param name="Weight">How much the example counts.</param>
/// <param name="Statement">Number of its statement.</param>
internal sealed record FeatureRow(int[] Columns, float[] Values, int Label, float Weight, int Statement);
