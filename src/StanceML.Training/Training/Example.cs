namespace StanceML.Training;

/// <summary>The features of one labelled target or statement, by hash, before they have columns.</summary>
/// <param name="Features">Hashes and values, in the order of the hashes.</param>
/// <param name="Label">Class number, 0 to 2.</param>
/// <param name="Statement">Number of its statement in the data set.</param>
/// <param name="Target">Number of its target in the statement, -1 for the statement as a whole.</param>
internal sealed record Example(KeyValuePair<ulong, float>[] Features, int Label, int Statement, int Target);
