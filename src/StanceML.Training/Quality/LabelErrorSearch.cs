using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Searches labelled data for probable label errors: every label is judged by a model that did not see its group.</summary>
/// <remarks>
/// Costs one training of each head a fold; a head with labels of fewer than two classes is left out. The ranking is that of <see cref="ConfidentLearning"/>, over both heads together,
/// by the probability of the given label. Not thread-safe in itself, but independent runs may go on at once.
/// </remarks>
public static class LabelErrorSearch
{
    /// <summary>Folds by default.</summary>
    public const int DefaultFolds = 5;

    private static readonly string[] Stances = ["against", "neutral", "favor"], Sentiments = ["negative", "neutral", "positive"];

    /// <summary>Ranks all labels by how much models out of fold doubt them.</summary>
    /// <param name="statements">The labelled data.</param>
    /// <param name="recipe">How the models are trained; its calibration is left aside, since ranks need none.</param>
    /// <param name="folds">How many folds, two at least.</param>
    /// <param name="progress">Told what is in hand; may be null.</param>
    /// <param name="cancellationToken">Stops the run within a pass.</param>
    /// <exception cref="TooLittleDataException">There are fewer than two groups.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static LabelErrorReport Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds = DefaultFolds, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        Dataset data = Extract(statements, recipe, progress, cancellationToken);
        int[] foldOf = GroupedSplit.Folds(statements, folds, recipe.Seed);
        IEnumerable<LabelDoubt> Doubts(HeadKind head) => Rank(statements, head, Judge(head, data, foldOf, recipe, progress, cancellationToken));
        return new LabelErrorReport([.. Doubts(HeadKind.Stance).Concat(Doubts(HeadKind.Sentiment)).OrderBy(doubt => doubt.SelfConfidence)]);
    }

    /// <summary>Changes a share of the stance labels at random and looks how many of them the search finds.</summary>
    /// <param name="statements">The labelled data, taken as right.</param>
    /// <param name="recipe">How the models are trained.</param>
    /// <param name="share">Which share of the labels is changed, 0 to 1.</param>
    /// <param name="folds">How many folds, two at least.</param>
    /// <param name="progress">Told what is in hand; may be null.</param>
    /// <param name="cancellationToken">Stops the run within a pass.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static FlipTest Flip(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, double share = 0.05, int folds = DefaultFolds, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        var random = new Random(recipe.Seed);
        var flipped = new HashSet<(int Statement, int Target)>();
        LabelledStatement[] changed = [.. statements.Select((statement, s) => statement with { Targets = [.. statement.Targets.Select((target, t) => Change(target, s, t))] })];
        Dataset data = Extract(changed, recipe, progress, cancellationToken);
        List<Judged> judged = Judge(HeadKind.Stance, data, GroupedSplit.Folds(changed, folds, recipe.Seed), recipe, progress, cancellationToken);
        ConfidentLearning ranking = ConfidentLearning.Rank([.. judged.Select(item => item.P)], [.. judged.Select(item => item.Given)]);
        int found = ranking.Ranking.Take(judged.Count / 10).Count(issue => flipped.Contains((judged[issue.Index].Statement, judged[issue.Index].Target)));
        return new FlipTest(judged.Count, judged.Count(item => flipped.Contains((item.Statement, item.Target))), found);

        LabelledTarget Change(LabelledTarget target, int s, int t)
        {
            if (random.NextDouble() >= share)
                return target;
            flipped.Add((s, t));
            return target with { Stance = (Stance)(((int)target.Stance + 1 + random.Next(2)) % 3) };
        }
    }

    private static Dataset Extract(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken) =>
        Dataset.Extract(statements, (FeatureFamilies)recipe.Families, progress: progress, cancellationToken: cancellationToken);

    private static List<Judged> Judge(
        HeadKind head, Dataset data, int[] foldOf, Recipe recipe, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<Example> examples = data.Of(head);
        if (examples.Select(example => example.Label).Distinct().Count() < 2)
            return [];
        float[]?[] scores = OutOfFold.Scores(head, data, foldOf, recipe, progress, cancellationToken);
        return [.. examples.Select((example, i) => new Judged(example.Statement, example.Target, example.Label, Probabilities(scores[i]!)))];
    }

    private static double[] Probabilities(float[] scores)
    {
        double top = scores.Max(), sum = scores.Sum(score => Math.Exp(score - top));
        return [.. scores.Select(score => Math.Exp(score - top) / sum)];
    }

    private static IEnumerable<LabelDoubt> Rank(IReadOnlyList<LabelledStatement> statements, HeadKind head, List<Judged> judged)
    {
        string[] labels = head == HeadKind.Stance ? Stances : Sentiments;
        ConfidentLearning ranking = ConfidentLearning.Rank([.. judged.Select(item => item.P)], [.. judged.Select(item => item.Given)]);
        foreach (LabelIssue issue in ranking.Ranking)
        {
            Judged item = judged[issue.Index];
            LabelledStatement statement = statements[item.Statement];
            LabelledTarget? target = item.Target >= 0 ? statement.Targets[item.Target] : null;
            yield return new LabelDoubt(
                statement.Id, statement.Text, head == HeadKind.Stance ? "stance" : "sentiment", target?.Code ?? target?.Name ?? target?.Mention ?? "",
                labels[issue.Given], labels[issue.Suggested], issue.SelfConfidence, issue.IsProbableError);
        }
    }

    /// <summary>One label and the probabilities out of fold; target -1 is the statement's sentiment.</summary>
    private readonly record struct Judged(int Statement, int Target, int Given, double[] P);
}
