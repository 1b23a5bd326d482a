namespace StanceML.Training;

/// <summary>The features of one labelled target or statement, before they have columns.</summary>
/// <param name="Shared">Features of its statement.</param>
/// <param name="Own">Features of the target; none for the statement as a whole.</param>
/// <param name="Label">Class number, 0 to 2.</param>
/// <param name="Statement">Number of its statement in the data set.</param>
/// <param name="Target">Number of its target in the statement, -1 for the statement as a whole.</param>
/// <param name="Weight">How often it counts.</param>
internal sealed record Example(SparseRow Shared, SparseRow Own, int Label, int Statement, int Target, float Weight)
{
    public int FeatureCount => Shared.Count + Own.Count;
}
