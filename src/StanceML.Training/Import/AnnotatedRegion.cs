namespace StanceML.Training.Import;

/// <summary>A stretch of text that somebody marked in an annotation tool.</summary>
/// <param name="Target">The number of the exported target that it marks; null for a new one.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Stance">The label.</param>
/// <param name="Code">The country, if the tool holds it.</param>
/// <param name="Holder">The holder, if the tool holds it.</param>
internal sealed record AnnotatedRegion(int? Target, TextSpan Span, Stance Stance, string? Code, string? Holder);
