using Microsoft.ML;
using Microsoft.ML.Data;

namespace StanceML.Training;

/// <summary>The trees of a head: what ML.NET trained for each class, and the same read out.</summary>
/// <param name="Context">The context that they were trained in.</param>
/// <param name="Columns">Their columns.</param>
/// <param name="Models">One a class; null for a class that no example has.</param>
/// <param name="Scales">What each model's raw scores are multiplied by to be log-odds.</param>
/// <param name="Ensembles">One a class.</param>
internal sealed record TrainedTrees(MLContext Context, DenseColumns Columns, ITransformer?[] Models, double[] Scales, TreeEnsemble[] Ensembles)
{
    private static readonly float[] NoWeights = [1, 1, 1];

    /// <summary>The three log-odds of an example.</summary>
    public float[] Scores(Example example)
    {
        float[] row = new float[Math.Max(1, Columns.Count)];
        Columns.Fill(example, row);
        return [.. Ensembles.Select(ensemble => (float)ensemble.Score(row))];
    }

    /// <summary>The log-odds that ML.NET itself gives for examples, one array each, in label order.</summary>
    public IEnumerable<float[]> MLNetScores(IReadOnlyList<Example> examples)
    {
        float[][] scores = [.. examples.Select(_ => new float[Models.Length])];
        for (int c = 0; c < Models.Length; c++)
        {
            int row = 0;
            if (Models[c] is not { } model)
            {
                foreach (float[] one in scores)
                    one[c] = Ensembles[c].Leaves[0];
                continue;
            }

            foreach (float raw in model.Transform(Load(examples, c, NoWeights)).GetColumn<float>("Score"))
                scores[row++][c] = (float)(raw * Scales[c]);
        }

        return scores;
    }

    /// <summary>Examples as ML.NET's rows.</summary>
    public IDataView Load(IReadOnlyList<Example> examples, int label, float[] classWeights) =>
        Context.Data.LoadFromEnumerable(TreeInput.Of(examples, Columns, label, classWeights), TreeInput.Schema(Columns));
}
