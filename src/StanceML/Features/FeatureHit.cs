namespace StanceML.Features;

/// <summary>A feature that has weights.</summary>
/// <param name="Offset">Where its weights begin in the table's rows.</param>
/// <param name="Value">Its value.</param>
/// <param name="Token">The token that it speaks of, or -1.</param>
internal readonly record struct FeatureHit(int Offset, float Value, int Token);
