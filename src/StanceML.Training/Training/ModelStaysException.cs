namespace StanceML.Training;

/// <summary>A model is in place that a training would replace without any comparison. Nothing was trained.</summary>
public sealed class ModelStaysException(string message) : Exception(message);
