namespace StanceML.Features;

/// <summary>A run of tokens, both ends inclusive.</summary>
internal readonly record struct TokenSpan(int First, int Last);
