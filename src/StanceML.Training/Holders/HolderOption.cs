namespace StanceML.Training.Holders;

/// <summary>A candidate as the fit sees it.</summary>
/// <param name="Answer">A country's code, "author" or "other".</param>
/// <param name="Slots">Places in the table of points that it adds up.</param>
internal readonly record struct HolderOption(string Answer, int[] Slots);
