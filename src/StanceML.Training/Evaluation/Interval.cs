using System.Globalization;

namespace StanceML.Training.Evaluation;

/// <summary>A measure and its 95% interval.</summary>
/// <param name="Value">The measure on all the data; NaN where there is nothing to measure.</param>
/// <param name="Low">2.5th percentile of the resamples; NaN where there are fewer than <see cref="HeadEvaluation.LeastGroups"/> groups.</param>
/// <param name="High">97.5th percentile; NaN likewise.</param>
public readonly record struct Interval(double Value, double Low, double High)
{
    /// <summary>Whether there were groups enough to say how sure the value is.</summary>
    public bool HasBounds => !double.IsNaN(Low);

    /// <summary>Of nothing at all.</summary>
    internal static Interval None => new(double.NaN, double.NaN, double.NaN);

    /// <summary>"0.71 (0.66 to 0.75)"; "0.71 (no interval)" where there are too few groups for one; "-" where nothing was measured.</summary>
    public override string ToString() => double.IsNaN(Value)
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{Value:F3} ({(HasBounds ? string.Create(CultureInfo.InvariantCulture, $"{Low:F3} to {High:F3}") : "no interval")})");
}
