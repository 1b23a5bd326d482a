using System.Collections.Immutable;

namespace StanceML.Training.Quality;

/// <summary>Counts findings and keeps the first of each kind. Not thread-safe.</summary>
internal sealed class FindingList(int maxOfAKind)
{
    private readonly SortedDictionary<FindingKind, long> _counts = [];
    private readonly List<QualityFinding> _kept = [];

    public ImmutableSortedDictionary<FindingKind, long> Counts => _counts.ToImmutableSortedDictionary();

    public ImmutableArray<QualityFinding> Kept => [.. _kept];

    public void Add(QualityFinding finding)
    {
        Count(finding.Kind, 1);
        if (_counts[finding.Kind] <= maxOfAKind)
            _kept.Add(finding);
    }

    public void Count(FindingKind kind, long more)
    {
        if (more > 0)
            _counts[kind] = _counts.GetValueOrDefault(kind) + more;
    }
}
