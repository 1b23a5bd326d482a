using StanceML.Training.Evaluation;

namespace StanceML.Training.Labelling;

/// <summary>One point of both curves.</summary>
/// <param name="Labels">Targets labelled.</param>
/// <param name="Active">Macro-F1 of stance in the proposed order: mean, lowest and highest draw.</param>
/// <param name="Random">The same in a random order.</param>
public sealed record SimulationStep(int Labels, Interval Active, Interval Random);
