using System.Collections.Immutable;
using System.Globalization;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>What an import took in and gave out. Immutable.</summary>
public sealed record ImportReport
{
    /// <summary>The format's name.</summary>
    public required string Format { get; init; }

    /// <summary>The file that was read.</summary>
    public required string Input { get; init; }

    /// <summary>Rows read, good and bad; blank lines and headers do not count.</summary>
    public required long Rows { get; init; }

    /// <summary>Statements written.</summary>
    public required long Statements { get; init; }

    /// <summary>Targets written, over all statements.</summary>
    public required long Targets { get; init; }

    /// <summary>Targets written, by stance: against, neutral, favor.</summary>
    public required ImmutableArray<long> Stances { get; init; }

    /// <summary>Rows refused. Every row is in a statement or here.</summary>
    public required long Refused { get; init; }

    /// <summary>Why rows were refused, by line.</summary>
    public required ImmutableArray<RowProblem> Problems { get; init; }

    /// <summary>What was assumed about the file.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The counts in one line.</summary>
    /// <returns>Such as <c>dse valid.txt: 1461 rows in, 1461 statements and 2922 targets out (328 against, 2416 neutral, 178 favor), 0 rows refused</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Format} {Path.GetFileName(Input)}: {Rows} rows in, {Statements} statements and {Targets} targets out ({Stances[0]} against, {Stances[1]} neutral, {Stances[2]} favor), {Refused} rows refused");
}
