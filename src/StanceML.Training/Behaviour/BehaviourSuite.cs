using StanceML.Training.Data;

namespace StanceML.Training.Behaviour;

/// <summary>Checks a model on sentences whose answer is known.</summary>
/// <remarks>
/// Labels are checked as they are; where only an order is certain ("did not condemn" is milder than "condemned") the
/// polarities are compared. After Ribeiro et al. 2020, "Beyond Accuracy: Behavioral Testing of NLP Models". Thread-safe.
/// </remarks>
public static class BehaviourSuite
{
    /// <summary>All cases, in the order of the table.</summary>
    public static IReadOnlyList<BehaviourCase> Cases { get; } =
        [.. EmbeddedTable.Rows("behaviour.tsv", 5).Select(row => new BehaviourCase(row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>Judges all cases.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Stops between cases.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BehaviourReport Run(StanceModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var failures = new List<BehaviourFailure>();
        foreach (BehaviourCase item in Cases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Failure(model) is { } answer)
                failures.Add(new BehaviourFailure(item, answer));
        }

        return new BehaviourReport(
            [.. Cases.GroupBy(item => item.Group).Select(group => new BehaviourGroup(group.Key, group.Count(), failures.Count(failure => failure.Case.Group == group.Key)))],
            [.. failures]);
    }
}
