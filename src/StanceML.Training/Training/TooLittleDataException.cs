namespace StanceML.Training;

/// <summary>The labelled data is not enough for what was asked: too few classes, groups or labels.</summary>
public sealed class TooLittleDataException(string message) : ArgumentException(message);
