using System.Globalization;

namespace StanceML.Training.Quality;

/// <summary>One thing that a quality check found.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Id">The statement; empty when it could not be read.</param>
/// <param name="Message">What was found, a clause without its full stop.</param>
/// <param name="Score">The overlap for near-duplicates, 1 for exact ones; 0 where it means nothing.</param>
public sealed record QualityFinding(FindingKind Kind, string File, long Line, string Id, string Message, double Score = 0)
{
    /// <summary>The finding in one line.</summary>
    /// <returns>Such as <c>a.jsonl(12): near-duplicate of a.jsonl(7), overlap 0.86.</c></returns>
    public override string ToString() => Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{File}({Line}): {Message}.")
        : $"{File}: {Message}.";
}
