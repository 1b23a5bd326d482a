namespace StanceML;

/// <summary>Where the mean polarity of like judgements lies, from <see cref="Low"/> to <see cref="High"/>, with 95% confidence.</summary>
/// <param name="Low">Lower end, from -1 to +1.</param>
/// <param name="High">Upper end, from -1 to +1.</param>
public readonly record struct PolarityInterval(double Low, double High);
