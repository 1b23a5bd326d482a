namespace StanceML;

/// <summary>A stretch of text that could name a country, what was made of it and what else it could have been.</summary>
/// <param name="Mention">The reading that won, or the one that came nearest.</param>
/// <param name="IsAccepted">Whether it is a mention; if not, its reason says why it was turned down.</param>
/// <param name="Rivals">The other readings of these words or of some of them, each with the reason why it was turned down.</param>
public sealed record MentionCandidate(Mention Mention, bool IsAccepted, IReadOnlyList<Mention> Rivals);
