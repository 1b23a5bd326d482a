namespace StanceML.Training.Drift;

/// <summary>How one property of statements differs between a reference and a stream.</summary>
/// <param name="Name">The property, such as "words".</param>
/// <param name="Distance">The largest difference of the two distribution functions, 0 to 1: the statistic of Kolmogorov and Smirnov.</param>
/// <param name="PValue">How often samples of one distribution lie this far apart, 0 to 1.</param>
/// <param name="ReferenceMedian">Median of the reference.</param>
/// <param name="StreamMedian">Median of the stream.</param>
/// <param name="Drifted">Whether the difference is both beyond chance and large enough to matter.</param>
public sealed record DriftMeasure(string Name, double Distance, double PValue, double ReferenceMedian, double StreamMedian, bool Drifted);
