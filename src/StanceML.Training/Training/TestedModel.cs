using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>A model's answers to test data.</summary>
/// <param name="Data">What the test data is called.</param>
/// <param name="Statements">The test data.</param>
/// <param name="Result">How well it was answered.</param>
public sealed record TestedModel(string Data, IReadOnlyList<LabelledStatement> Statements, Evaluation.Evaluation Result);
