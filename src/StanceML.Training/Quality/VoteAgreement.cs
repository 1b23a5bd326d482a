namespace StanceML.Training.Quality;

/// <summary>How much the votes agree that labelled data carries, for one kind of label. Immutable.</summary>
/// <param name="Label">What was voted on: <c>stance</c>, <c>holder</c> or <c>sentiment</c>.</param>
/// <param name="Register">The register that was counted; null for all together.</param>
/// <param name="Voted">Targets, or statements for the sentiment, with two votes or more.</param>
/// <param name="Unanimous">Those on which all votes are the same.</param>
/// <param name="Nominal">Krippendorff's alpha, labels the same or not; NaN where nothing can be expected.</param>
/// <param name="Ordinal">Krippendorff's alpha in the order of the labels; NaN for the holder, which has none.</param>
public sealed record VoteAgreement(string Label, string? Register, int Voted, int Unanimous, double Nominal, double Ordinal);
