namespace StanceML.Attribution;

/// <summary>What is known from outside the statement: who speaks in the whole document, and who spoke last.</summary>
/// <param name="Speaker">Whose "I" and "we" it is; none for the author's.</param>
/// <param name="Last">The source of the sentence before; none where there was none.</param>
internal readonly record struct HolderContext(Holder Speaker, Holder Last);
