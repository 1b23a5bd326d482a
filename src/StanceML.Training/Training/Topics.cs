using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Picks the targets of one topic out of labelled data.</summary>
public static class Topics
{
    /// <summary>The names of all targets that have one, in the order of the alphabet; the code where there is no name.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<LabelledStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return [.. statements.SelectMany(statement => statement.Targets).Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }

    /// <summary>The statements with targets of one topic, and of those targets only.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="topic">A name or code, case does not matter; null for all statements as they are.</param>
    /// <exception cref="ArgumentException">No target has the name.</exception>
    public static List<LabelledStatement> Only(IReadOnlyList<LabelledStatement> statements, string? topic)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (topic is null)
            return [.. statements];
        var kept = new List<LabelledStatement>();
        foreach (LabelledStatement statement in statements)
        {
            LabelledTarget[] own = [.. statement.Targets.Where(target => Is(target.Name) || Is(target.Code) || Is(target.Mention))];
            if (own.Length > 0)
                kept.Add(statement with { Targets = [.. own] });
        }

        return kept.Count > 0
            ? kept
            : throw new ArgumentException($"No target is called '{topic}'. Expected one of {string.Join(", ", Names(statements).Take(10))}.", nameof(topic));

        bool Is(string? name) => topic.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static string NameOf(LabelledTarget target) => target.Name ?? target.Code ?? target.Mention ?? "";
}
