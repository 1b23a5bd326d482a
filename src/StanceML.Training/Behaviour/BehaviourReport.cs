using System.Collections.Immutable;
using System.Globalization;

namespace StanceML.Training.Behaviour;

/// <summary>What a model does with negation, voice, direction, hedges, quotations and irrelevant bad news. Immutable.</summary>
/// <param name="Groups">One entry a group, in the order of the table.</param>
/// <param name="Failures">The cases that failed, in the order of the table.</param>
public sealed record BehaviourReport(ImmutableArray<BehaviourGroup> Groups, ImmutableArray<BehaviourFailure> Failures)
{
    /// <summary>All cases.</summary>
    public int Cases => Groups.Sum(group => group.Cases);

    /// <summary>Share of failures, 0 to 1.</summary>
    public double Rate => Cases == 0 ? 0 : (double)Failures.Length / Cases;

    /// <summary>The figures in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cases} cases, {Failures.Length} failures ({Rate:P1})");
}
