using System.Globalization;
using StanceML.Features;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training.Labelling;

/// <summary>What active learning would have saved on data that is labelled already: two curves, one in the proposed order and one at random.</summary>
/// <remarks>
/// A part of the groups is held back to measure on. Both orders begin with the same random statements; then, step by step,
/// the one adds those that its own model is unsure of and that are unlike each other, the other adds at random. Draws are
/// averaged. The saving is read where the proposed order first reaches the last figure of the random order.
/// </remarks>
public static class LabelSimulation
{
    private const double TestShare = 0.25;
    private const int LeastLabels = 20;

    /// <summary>Runs the simulation.</summary>
    /// <param name="statements">Labelled data.</param>
    /// <param name="recipe">How to train.</param>
    /// <param name="budget">Labels of the last step, at least 20; at most what the data has.</param>
    /// <param name="steps">Points of the curves, at least 2; fewer come out of a small budget.</param>
    /// <param name="draws">Random orders to average over, at least 1.</param>
    /// <param name="progress">Told of each step; may be null.</param>
    /// <param name="cancellationToken">Stops within a pass.</param>
    /// <exception cref="TooLittleDataException">The data has too few labels or groups.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Budget, steps or draws are too small.</exception>
    public static SimulationResult Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int budget, int steps = 12, int draws = 3,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, LeastLabels);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        (List<LabelledStatement> pool, List<LabelledStatement> test) = GroupedSplit.Split(statements, TestShare, recipe.Seed);
        var index = new FeatureIndex();
        Dataset data = Dataset.Extract(pool, (FeatureFamilies)recipe.Families, null, index, progress, cancellationToken);
        Dataset held = Dataset.Extract(test, (FeatureFamilies)recipe.Families, null, index, null, cancellationToken);
        budget = Math.Min(budget, data.Stances.Count);
        if (budget < LeastLabels || held.Stances.Count == 0)
            throw new TooLittleDataException($"The simulation has {budget} labels to learn from and {held.Stances.Count} to measure on. Expected at least {LeastLabels} and 1.");
        // A small budget has fewer sizes than steps were asked for.
        int[] sizes = [.. Enumerable.Range(1, steps).Select(step => Math.Max(LeastLabels / 2, budget * step / steps)).Distinct()];
        double[][] active = new double[draws][], random = new double[draws][];
        int done = 0;
        Cores.Run(draws * 2, cancellationToken, run =>
        {
            double[] curve = Curve(data, held, recipe, sizes, recipe.Seed + (run / 2), run % 2 == 0, cancellationToken);
            (run % 2 == 0 ? active : random)[run / 2] = curve;
            progress?.Report(new TrainingProgress("simulate", 0) { Share = (double)Interlocked.Increment(ref done) / (draws * 2), Detail = string.Create(CultureInfo.InvariantCulture, $"{done} of {draws * 2} orders") });
        });
        return new SimulationResult([.. sizes.Select((size, step) => new SimulationStep(
            size, Over(active.Select(curve => curve[step])), Over(random.Select(curve => curve[step]))))]);
    }

    private static Interval Over(IEnumerable<double> draws)
    {
        double[] all = [.. draws];
        return new Interval(all.Average(), all.Min(), all.Max());
    }

    private static double[] Curve(Dataset data, Dataset held, Recipe recipe, int[] sizes, int seed, bool active, CancellationToken cancellationToken)
    {
        int[] order = [.. Enumerable.Range(0, data.Stances.Count)];
        new Random(seed).Shuffle(order);
        List<int> known = [.. order[..sizes[0]]];
        var left = new List<int>(order[sizes[0]..]);
        double[] curve = new double[sizes.Length];
        for (int step = 0; ; step++)
        {
            Example[] examples = [.. known.Select(i => data.Stances[i])];
            Head? head = examples.Select(example => example.Label).Distinct().Count() < 2 ? null : Head.Fit(HeadKind.Stance, examples, data.Index, recipe, null, cancellationToken);
            curve[step] = head is null ? 0 : MacroF1(head, held);
            if (step == sizes.Length - 1)
                return curve;
            int more = sizes[step + 1] - sizes[step];
            int[] taken = active && head is not null
                ? [.. DiverseSelection.Pick([.. left.Select(i => DiverseSelection.Unsureness(head.Scores(data.Stances[i])))], [.. left.Select(i => data.Stances[i].Own)], more).Select(place => left[place])]
                : [.. left.Take(more)];
            known.AddRange(taken);
            HashSet<int> gone = [.. taken];
            left.RemoveAll(gone.Contains);
        }
    }

    private static double MacroF1(Head head, Dataset held)
    {
        var confusion = new Confusion();
        foreach (Example example in held.Stances)
        {
            float[] s = head.Scores(example);
            confusion.Add(example.Label, s[0] > s[1] && s[0] >= s[2] ? 0 : s[2] > s[1] ? 2 : 1);
        }

        return confusion.MacroF1;
    }
}
