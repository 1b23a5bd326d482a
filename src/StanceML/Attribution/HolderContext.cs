namespace StanceML.Attribution;

/// <summary>What is known from outside the statement: who speaks in the whole document, and who spoke last.</summary>
/// <param name="Speaker">Whose "I" and "we" it is; none for the author's.</param>
/// <param name="Last">The source of the sentence before; none where there was none.</param>
/// <param name="Official">The only country whose offices spoke lately: "the ministry said"; none for several or none.</param>
/// <param name="Names">For whom the persons of the document speak; null for nobody known.</param>
internal readonly record struct HolderContext(Holder Speaker, Holder Last, Holder Official = default, NameBook? Names = null);
