namespace StanceML.Training.Quality;

/// <summary>How many texts of a file also stand in a file to check against.</summary>
/// <param name="File">The file.</param>
/// <param name="Against">The file to check against.</param>
/// <param name="DistinctTexts">Distinct texts of <paramref name="File"/>.</param>
/// <param name="SharedTexts">Those that also stand in <paramref name="Against"/>; a text of several such files counts for the first.</param>
/// <param name="NearSharedTexts">Those that only nearly do.</param>
public sealed record Leakage(string File, string Against, int DistinctTexts, int SharedTexts, int NearSharedTexts);
