namespace StanceML.Training.Compilation;

/// <summary>The compiled model does not give the probabilities that ML.NET gives. Nothing was written.</summary>
public sealed class ParityException(string message) : Exception(message);
