using StanceML.Features;
using StanceML.Training.Compilation;
using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>Picks statements that a model is unsure of and that are unlike each other.</summary>
/// <remarks>
/// Unsure: 1 less the distance between the two likeliest stances, the most unsure target of a statement (Settles 2009,
/// margin sampling). Unlike: see <see cref="DiverseSelection"/>. The model is trained on the labels given so far and the
/// data at hand once there are enough of them; before that it is the model that the ranker was given. Not thread-safe.
/// </remarks>
public sealed class UncertaintyRanker(StanceModel model, Recipe recipe, IReadOnlyList<LabelledStatement>? data = null) : IStatementRanker
{
    // Below this a model of one's own knows less than the one at hand.
    private const int EnoughLabels = 100;

    // More are not compared: the rest of a large pool waits for the next ranking.
    private const int MostCompared = 5000;

    private int _rankings;

    /// <inheritdoc/>
    public IReadOnlyList<int> Rank(IReadOnlyList<IReadOnlyList<LabelItem>> pool, IReadOnlyList<LabelledStatement> labelled, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(labelled);
        int[] compared = [.. Enumerable.Range(0, pool.Count)];
        if (compared.Length > MostCompared)
        {
            new Random(recipe.Seed + _rankings).Shuffle(compared);
            compared = compared[..MostCompared];
        }

        _rankings++;
        LabelledStatement[] asked = [.. compared.Select(i => pool[i][0].Statement with { Targets = [.. pool[i].Where(item => item.Target is not null).Select(item => item.Target!)] })];
        var index = new FeatureIndex();
        Dataset questions = Dataset.Extract(asked, (FeatureFamilies)recipe.Families, null, index, null, cancellationToken);
        double[] unsure = Own(labelled, index, cancellationToken) is { } head ? Unsure(questions, head, asked.Length) : Unsure(asked);
        SparseRow[] rows = new SparseRow[asked.Length];
        Array.Fill(rows, SparseRow.Empty);
        foreach (Example example in questions.Stances)
            rows[example.Statement] = example.Shared;
        return [.. DiverseSelection.Pick(unsure, rows, count).Select(i => compared[i])];
    }

    private Head? Own(IReadOnlyList<LabelledStatement> labelled, FeatureIndex index, CancellationToken cancellationToken)
    {
        LabelledStatement[] all = [.. data ?? [], .. labelled];
        Stance[] stances = [.. all.SelectMany(statement => statement.Targets).Select(target => target.Stance)];
        if (stances.Length < EnoughLabels || stances.Distinct().Count() < 2)
            return null;
        Dataset known = Dataset.Extract(all, (FeatureFamilies)recipe.Families, null, index, null, cancellationToken);
        return Head.Fit(HeadKind.Stance, known.Stances, index, recipe, null, cancellationToken);
    }

    private static double[] Unsure(Dataset questions, Head head, int statements)
    {
        double[] unsure = new double[statements];
        foreach (Example example in questions.Stances)
            unsure[example.Statement] = Math.Max(unsure[example.Statement], DiverseSelection.Unsureness(head.Scores(example)));
        return unsure;
    }

    private double[] Unsure(LabelledStatement[] statements)
    {
        var scorer = new RuntimeScorer(model);
        return [.. statements.Select(statement =>
        {
            scorer.Score(statement);
            return scorer.Stances.Count == 0 ? 0 : scorer.Stances.Max(DiverseSelection.Unsureness);
        })];
    }
}
