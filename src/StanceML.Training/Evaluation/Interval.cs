using System.Globalization;

namespace StanceML.Training.Evaluation;

/// <summary>A measure and its 95% interval.</summary>
/// <param name="Value">The measure on all the data.</param>
/// <param name="Low">2.5th percentile of the resamples.</param>
/// <param name="High">97.5th percentile.</param>
public readonly record struct Interval(double Value, double Low, double High)
{
    /// <summary>"0.71 (0.66 to 0.75)".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:F3} ({Low:F3} to {High:F3})");
}
