namespace StanceML.Training.Drift;

/// <summary>When a difference counts as drift. Immutable.</summary>
public sealed record DriftOptions
{
    /// <summary>How often a stream of the same kind may raise an alarm, over all properties together.</summary>
    /// <value>0 to 1; default 0.05. Divided by the number of properties (Bonferroni).</value>
    public double Level { get; init; } = 0.05;

    /// <summary>The smallest distance that matters, however many texts make it certain.</summary>
    /// <value>0 to 1; default 0.1.</value>
    public double LeastDistance { get; init; } = 0.1;
}
