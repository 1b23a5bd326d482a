using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Searches labelled data for probable label errors: every label is judged by a model that did not see its group.</summary>
/// <remarks>
/// Costs one training run a fold. The ranking is that of <see cref="ConfidentLearning"/>, over both heads together,
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
    /// <param name="progress">Called with the number of the fold that begins, from 1; may be null.</param>
    /// <param name="cancellationToken">Stops the run within a pass.</param>
    /// <exception cref="ArgumentException">There is nothing to learn: fewer than two classes.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static LabelErrorReport Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds = DefaultFolds, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        List<Judged> judged = Judge(statements, recipe, folds, progress, cancellationToken);
        return new LabelErrorReport([.. Rank(statements, judged, Stances).Concat(Rank(statements, judged, Sentiments)).OrderBy(doubt => doubt.SelfConfidence)]);
    }

    /// <summary>Changes a share of the stance labels at random and looks how many of them the search finds.</summary>
    /// <param name="statements">The labelled data, taken as right.</param>
    /// <param name="recipe">How the models are trained.</param>
    /// <param name="share">Which share of the labels is changed, 0 to 1.</param>
    /// <param name="folds">How many folds, two at least.</param>
    /// <param name="progress">Called with the number of the fold that begins, from 1; may be null.</param>
    /// <param name="cancellationToken">Stops the run within a pass.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static FlipTest Flip(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, double share = 0.05, int folds = DefaultFolds, IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(recipe);
        var random = new Random(recipe.Seed);
        var flipped = new HashSet<(int Statement, int Target)>();
        LabelledStatement[] changed = [.. statements.Select((statement, s) => statement with { Targets = [.. statement.Targets.Select((target, t) => Change(target, s, t))] })];
        Judged[] judged = [.. Judge(changed, recipe, folds, progress, cancellationToken).Where(item => item.Target >= 0)];
        ConfidentLearning ranking = ConfidentLearning.Rank([.. judged.Select(item => item.P)], [.. judged.Select(item => item.Given)]);
        int found = ranking.Ranking.Take(judged.Length / 10).Count(issue => flipped.Contains((judged[issue.Index].Statement, judged[issue.Index].Target)));
        return new FlipTest(judged.Length, judged.Count(item => flipped.Contains((item.Statement, item.Target))), found);

        LabelledTarget Change(LabelledTarget target, int s, int t)
        {
            if (random.NextDouble() >= share)
                return target;
            flipped.Add((s, t));
            return target with { Stance = (Stance)(((int)target.Stance + 1 + random.Next(2)) % 3) };
        }
    }

    private static List<Judged> Judge(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, int folds, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        int[] foldOf = GroupFolds.Assign(statements, folds, recipe.Seed);
        Recipe plain = recipe with { StanceCalibration = [1, 0, 0, 0], SentimentCalibration = [1, 0, 0, 0] };
        var judged = new List<Judged>();
        for (int fold = 0; fold < folds; fold++)
        {
            progress?.Report(fold + 1);
            StanceModel model = ModelTraining.Run([.. statements.Where((_, i) => foldOf[i] != fold)], plain, cancellationToken: cancellationToken).Model;
            var scorer = new RuntimeScorer(model);
            for (int i = 0; i < statements.Count; i++)
            {
                if (foldOf[i] != fold)
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                scorer.Score(statements[i]);
                if (statements[i].Sentiment is { } sentiment)
                {
                    SentimentProbabilities p = model.SentimentOf(scorer.Sentiment);
                    judged.Add(new Judged(i, -1, (int)sentiment, [p.Negative, p.Neutral, p.Positive]));
                }

                for (int t = 0; t < scorer.Stances.Count; t++)
                {
                    StanceProbabilities p = model.StanceOf(scorer.Stances[t]);
                    int target = scorer.Targets[t];
                    judged.Add(new Judged(i, target, (int)statements[i].Targets[target].Stance, [p.Against, p.Neutral, p.Favor]));
                }
            }
        }

        return judged;
    }

    private static IEnumerable<LabelDoubt> Rank(IReadOnlyList<LabelledStatement> statements, List<Judged> all, string[] labels)
    {
        bool isStance = ReferenceEquals(labels, Stances);
        Judged[] judged = [.. all.Where(item => item.Target >= 0 == isStance)];
        ConfidentLearning ranking = ConfidentLearning.Rank([.. judged.Select(item => item.P)], [.. judged.Select(item => item.Given)]);
        foreach (LabelIssue issue in ranking.Ranking)
        {
            Judged item = judged[issue.Index];
            LabelledStatement statement = statements[item.Statement];
            LabelledTarget? target = isStance ? statement.Targets[item.Target] : null;
            yield return new LabelDoubt(
                statement.Id, statement.Text, isStance ? "stance" : "sentiment", target?.Code ?? target?.Name ?? target?.Mention ?? "",
                labels[issue.Given], labels[issue.Suggested], issue.SelfConfidence, issue.IsProbableError);
        }
    }

    /// <summary>One label and the probabilities out of fold; target -1 is the statement's sentiment.</summary>
    private readonly record struct Judged(int Statement, int Target, int Given, double[] P);
}
