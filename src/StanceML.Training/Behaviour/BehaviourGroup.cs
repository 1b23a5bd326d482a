namespace StanceML.Training.Behaviour;

/// <summary>How many cases of a group were answered otherwise than expected.</summary>
/// <param name="Name">The group.</param>
/// <param name="Cases">Its cases.</param>
/// <param name="Failures">Those that failed.</param>
public readonly record struct BehaviourGroup(string Name, int Cases, int Failures)
{
    /// <summary>Share of failures, 0 to 1.</summary>
    public double Rate => Cases == 0 ? 0 : (double)Failures / Cases;
}
