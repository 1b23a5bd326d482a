namespace StanceML.Features;

/// <summary>A phrase on the way up from a mention.</summary>
/// <param name="Phrase">Its number, -1 above the top.</param>
/// <param name="Nesting">What the mention stands in for by here.</param>
/// <param name="ThroughPlace">Whether the way led through "in", "near", "from" and the like.</param>
internal readonly record struct WayStep(int Phrase, Nesting Nesting, bool ThroughPlace);
