namespace StanceML.Features;

/// <summary>A feature as it was found.</summary>
/// <param name="Hash">Hash of family and content.</param>
/// <param name="Value">Its value.</param>
/// <param name="Token">The token that it speaks of, or -1 for the statement as a whole.</param>
internal readonly record struct Feature(ulong Hash, float Value, int Token);
