using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace StanceML.Training;

/// <summary>Gradient-boosted trees by ML.NET's FastTree, one binary ensemble a class, over the most frequent features as dense columns.</summary>
/// <remarks>
/// OneVersusAll keeps its ensembles to itself, so each class is trained alone. The cost is the number of columns. The most
/// frequent features are the sums over frames and words, the positions and the common words: what stands in most rows.
/// </remarks>
internal sealed class TreeTrainer(Recipe recipe, int columns = TreeTrainer.DefaultColumns)
{
    private const int DefaultColumns = 192, Trees = 120, Leaves = 16, LeastRows = 20;
    private const double Rate = 0.1;

    /// <summary>Trains on examples and gives the raw scores of others.</summary>
    /// <returns>Three scores for each of <paramref name="asked"/>, the log-odds of each class against the rest.</returns>
    public float[][] Scores(IReadOnlyList<Example> learned, IReadOnlyList<Example> asked, FeatureIndex index, CancellationToken cancellationToken)
    {
        int[] columnOf = Choose(learned, index);
        float[][] scores = [.. asked.Select(_ => new float[3])];
        for (int c = 0; c < 3; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new MLContext(recipe.Seed);
            float weight = recipe.StanceClassWeights[c];
            ITransformer model = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
            {
                LabelColumnName = nameof(TreeInput.Label),
                FeatureColumnName = nameof(TreeInput.Features),
                ExampleWeightColumnName = nameof(TreeInput.Weight),
                NumberOfTrees = Trees,
                NumberOfLeaves = Leaves,
                MinimumExampleCountPerLeaf = LeastRows,
                LearningRate = Rate,
                NumberOfThreads = 1,
                Seed = recipe.Seed,
                FeatureSelectionSeed = recipe.Seed,
            }).Fit(Load(context, learned, columnOf, c, weight));
            int row = 0;
            foreach (float score in model.Transform(Load(context, asked, columnOf, c, weight)).GetColumn<float>("Score"))
                scores[row++][c] = score;
        }

        return scores;
    }

    private int[] Choose(IReadOnlyList<Example> examples, FeatureIndex index)
    {
        int[] counts = new int[index.Count];
        foreach (Example example in examples)
        {
            foreach (int feature in example.Shared.Features)
                counts[feature]++;
            foreach (int feature in example.Own.Features)
                counts[feature]++;
        }

        int[] columnOf = new int[index.Count];
        Array.Fill(columnOf, -1);
        int next = 0;
        foreach (int feature in Enumerable.Range(0, counts.Length).OrderByDescending(feature => counts[feature]).ThenBy(index.Hash).Take(columns))
            columnOf[feature] = next++;
        return columnOf;
    }

    private IDataView Load(MLContext context, IReadOnlyList<Example> examples, int[] columnOf, int label, float weight) =>
        context.Data.LoadFromEnumerable(
            examples.Select(example => new TreeInput
            {
                Features = new VBuffer<float>(columns, Dense(example, columnOf)),
                Label = example.Label == label,
                Weight = example.Label == label ? weight : 1,
            }),
            TreeInput.Schema(columns));

    private float[] Dense(Example example, int[] columnOf)
    {
        float[] values = new float[columns];
        foreach (SparseRow row in new[] { example.Shared, example.Own })
        {
            for (int i = 0; i < row.Count; i++)
            {
                if (columnOf[row.Features[i]] >= 0)
                    values[columnOf[row.Features[i]]] += row.Values[i];
            }
        }

        return values;
    }
}
