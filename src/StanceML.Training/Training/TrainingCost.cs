using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>What a training costs in time and memory, against the number of rows.</summary>
/// <remarks>
/// Rows beyond those at hand are copies with another last word each, so that features grow with them. Memory is the largest
/// working set of the process so far: measure rising sizes in one process, or one size a process.
/// </remarks>
public static class TrainingCost
{
    /// <summary>Measures one training a size: reading features once, then both heads.</summary>
    /// <param name="statements">Labelled data to copy from.</param>
    /// <param name="targets">Sizes in targets, rising.</param>
    /// <param name="recipe">What decides each training.</param>
    /// <param name="progress">Told how it goes; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <exception cref="TooLittleDataException">The data has no targets.</exception>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public static IReadOnlyList<CostRow> Measure(
        IReadOnlyList<LabelledStatement> statements, IReadOnlyList<int> targets, Recipe recipe,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(recipe);
        if (targets.Any(size => size < 1))
            throw new ArgumentException("A size is below 1. Expected sizes of 1 or more.", nameof(targets));
        if (!statements.Any(statement => statement.Targets.Length > 0))
            throw new TooLittleDataException("There is nothing to measure. Expected labelled targets.");
        var rows = new List<CostRow>();
        foreach (int size in targets)
        {
            LabelledStatement[] copies = Copies(statements, size);
            var clock = Stopwatch.StartNew();
            Dataset data = Dataset.Extract(copies, (FeatureFamilies)recipe.Families, null, null, progress, cancellationToken);
            TimeSpan extracted = clock.Elapsed;
            Head stance = Head.Fit(HeadKind.Stance, data.Stances, data.Index, recipe, progress, cancellationToken);
            if (data.Sentiments.Count > 0)
                Head.Fit(HeadKind.Sentiment, data.Sentiments, data.Index, recipe, progress, cancellationToken);
            using var process = Process.GetCurrentProcess();
            rows.Add(new CostRow(data.Stances.Count, copies.Length, stance.Linear?.Columns.Count ?? stance.Trees!.Columns.Count, extracted, clock.Elapsed - extracted, process.PeakWorkingSet64));
        }

        return rows;
    }

    /// <summary>The rows as a table.</summary>
    public static string ToMarkdown(IReadOnlyList<CostRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("| targets | statements | columns | features, s | training, s | peak memory, MB |\n|---|---|---|---|---|---|\n");
        foreach (CostRow row in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {row.Targets} | {row.Statements} | {row.Columns} | {row.Extraction.TotalSeconds:F1} | {row.Training.TotalSeconds:F1} | {row.PeakBytes / 1e6:F0} |\n");
        return text.ToString();
    }

    // The word that a copy ends with is new to every copy of the whole data.
    private static LabelledStatement[] Copies(IReadOnlyList<LabelledStatement> statements, int targets)
    {
        var copies = new List<LabelledStatement>();
        for (int i = 0, found = 0; found < targets; i++)
        {
            LabelledStatement original = statements[i % statements.Count];
            int round = i / statements.Count;
            ImmutableArray<LabelledTarget> own = original.Targets.Length > targets - found ? original.Targets[..(targets - found)] : original.Targets;
            found += own.Length;
            copies.Add(original with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{original.Id}-{round}"),
                Text = round == 0 ? original.Text : string.Create(CultureInfo.InvariantCulture, $"{original.Text} Copy{round}"),
                Targets = own,
            });
        }

        return [.. copies];
    }
}
