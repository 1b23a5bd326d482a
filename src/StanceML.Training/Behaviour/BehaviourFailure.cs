namespace StanceML.Training.Behaviour;

/// <summary>A case that a model answered otherwise than expected.</summary>
/// <param name="Case">The case.</param>
/// <param name="Answer">What the model answered.</param>
public sealed record BehaviourFailure(BehaviourCase Case, string Answer);
