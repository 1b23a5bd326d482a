namespace StanceML.Training.Evaluation;

/// <summary>How often the holder of a non-neutral target was found.</summary>
/// <remarks>Immutable. Sum counts of several data sets, never average their shares.</remarks>
/// <param name="EndToEnd">As the model answers: where it says neutral there is no holder, which counts as wrong.</param>
/// <param name="Finder">The finder alone, told the labelled stance: what it would find were every stance right.</param>
public sealed record HolderEvaluation(HolderCounts EndToEnd, HolderCounts Finder)
{
    /// <summary>Both counts with their names, for tables.</summary>
    public IEnumerable<(string Name, HolderCounts Counts)> Parts() =>
        [("finder alone, given the labelled stance", Finder), ("end to end, neutral answers wrong", EndToEnd)];
}
