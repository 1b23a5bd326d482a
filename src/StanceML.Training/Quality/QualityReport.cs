using System.Collections.Immutable;
using System.Globalization;

namespace StanceML.Training.Quality;

/// <summary>What a quality check found. Immutable.</summary>
public sealed record QualityReport
{
    private static readonly ImmutableArray<FindingKind> s_failing =
        [FindingKind.Unreadable, FindingKind.Leak, FindingKind.NearLeak, FindingKind.ForeignText, FindingKind.DuplicateId];

    /// <summary>Rows read, good and bad.</summary>
    public required long Rows { get; init; }

    /// <summary>Statements read.</summary>
    public required long Statements { get; init; }

    /// <summary>Targets of the statements.</summary>
    public required long Targets { get; init; }

    /// <summary>Distinct texts, without regard to case, spaces and punctuation.</summary>
    public required long DistinctTexts { get; init; }

    /// <summary>How many things were found, by kind.</summary>
    public required ImmutableSortedDictionary<FindingKind, long> Counts { get; init; }

    /// <summary>The findings, in the order of the files; at most <see cref="QualityOptions.MaxFindings"/> a kind.</summary>
    public required ImmutableArray<QualityFinding> Findings { get; init; }

    /// <summary>What the files share with those to check against, one entry a pair.</summary>
    public required ImmutableArray<Leakage> Leakages { get; init; }

    /// <summary>How statements and targets spread over stance, sentiment, register, country, length and so on.</summary>
    public required ImmutableArray<BalanceTable> Balance { get; init; }

    /// <summary>How much the votes agree that statements and targets carry, by kind of label: all together, then each register.</summary>
    public required ImmutableArray<VoteAgreement> Votes { get; init; }

    /// <summary>What was assumed about the files, such as their encodings.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>Whether something was found that the data must not have: unreadable rows, ids of two rows, leaks, foreign text.</summary>
    public bool Failed => s_failing.Any(kind => Counts.GetValueOrDefault(kind) > 0);

    /// <summary>Whether something was found that careful data does not have either: also repetitions, conflicts, odd characters.</summary>
    public bool FailedStrictly => Counts.Keys.Any(kind => kind != FindingKind.Length);

    /// <summary>The counts in one line.</summary>
    /// <returns>Such as <c>6217 rows, 6217 statements, 10351 targets, 6216 distinct texts; Duplicate 1</c>.</returns>
    public override string ToString()
    {
        string found = Counts.IsEmpty
            ? "nothing found"
            : string.Join(", ", Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}")));
        return string.Create(CultureInfo.InvariantCulture, $"{Rows} rows, {Statements} statements, {Targets} targets, {DistinctTexts} distinct texts; {found}");
    }
}
