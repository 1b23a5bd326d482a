namespace StanceML.Geography;

/// <summary>Keeps every reading that the finder weighed, for those who ask why.</summary>
internal sealed class MentionTrace
{
    /// <summary>The entries that were asked, in the order of asking.</summary>
    public List<(int First, int End, Reading[] Readings, Decision Decision)> Steps { get; } = [];

    public void Add(int first, int end, ReadOnlySpan<Reading> readings, Decision decision) =>
        Steps.Add((first, end, readings.ToArray(), decision));
}
