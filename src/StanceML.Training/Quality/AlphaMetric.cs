namespace StanceML.Training.Quality;

/// <summary>How far apart two labels are, for <see cref="KrippendorffAlpha"/>.</summary>
public enum AlphaMetric
{
    /// <summary>The same or not.</summary>
    Nominal,

    /// <summary>By rank, as for against, neutral, favor.</summary>
    Ordinal,

    /// <summary>By the square of the difference.</summary>
    Interval,
}
