using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>Says which statements would teach most if they were labelled.</summary>
public interface IStatementRanker
{
    /// <summary>Picks statements.</summary>
    /// <param name="pool">The questions of statements that are not labelled.</param>
    /// <param name="labelled">What is labelled so far.</param>
    /// <param name="count">How many to pick.</param>
    /// <param name="cancellationToken">Stops the ranking.</param>
    /// <returns>Places in the pool, the most useful first; at least one where the pool is not empty.</returns>
    IReadOnlyList<int> Rank(IReadOnlyList<IReadOnlyList<LabelItem>> pool, IReadOnlyList<LabelledStatement> labelled, int count, CancellationToken cancellationToken = default);
}
