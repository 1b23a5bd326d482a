using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace StanceML.Training;

/// <summary>Gradient-boosted trees by ML.NET's FastTree, one binary ensemble a class, over the most frequent features as dense columns.</summary>
/// <remarks>
/// OneVersusAll keeps its ensembles to itself, so each class is trained alone; one thread and a seed, so that the same rows
/// give the same trees. ML.NET's probability is a sigmoid of fixed slope over the raw score, not fitted: its slope makes
/// log-odds of the leaves, and what they are worth is left to the calibration.
/// </remarks>
internal sealed class TreeTrainer(Recipe recipe, float[] classWeights)
{
    /// <summary>Trains on examples.</summary>
    /// <param name="examples">The training rows.</param>
    /// <param name="index">The numbers of their features.</param>
    /// <param name="grown">Called with each class that is done, from 1; may be null.</param>
    /// <param name="cancellationToken">Stops at the next row that is read, or between ensembles.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TrainedTrees Fit(IReadOnlyList<Example> examples, FeatureIndex index, Action<int>? grown = null, CancellationToken cancellationToken = default)
    {
        var context = new MLContext(recipe.Seed);
        DenseColumns columns = DenseColumns.Choose(examples, index, recipe.TreeColumns ?? Recipe.DefaultTreeColumns);
        var models = new ITransformer?[classWeights.Length];
        double[] scales = [.. Enumerable.Repeat(1.0, models.Length)];
        var ensembles = new TreeEnsemble[models.Length];
        var trained = new TrainedTrees(context, columns, models, scales, ensembles);
        for (int c = 0; c < models.Length; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int own = examples.Count(example => example.Label == c);
            if (own == 0)
            {
                // Half an example among all: what nobody was labelled with is as good as never the answer.
                ensembles[c] = TreeEnsemble.Constant((float)Math.Log(0.5 / (examples.Count + 0.5)));
                continue;
            }

            BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> model =
                context.BinaryClassification.Trainers.FastTree(Options()).Fit(trained.Load(examples, c, classWeights));
            models[c] = model;
            // p = 1 / (1 + exp(slope * score + offset)).
            scales[c] = -model.Model.Calibrator.Slope;
            ensembles[c] = TreeEnsemble.Of(model.Model.SubModel.TrainedTreeEnsemble, scales[c]).WithMeans(columns.Rows(examples));
            grown?.Invoke(c + 1);
        }

        return trained;
    }

    private FastTreeBinaryTrainer.Options Options() => new()
    {
        LabelColumnName = nameof(TreeInput.Label),
        FeatureColumnName = nameof(TreeInput.Features),
        ExampleWeightColumnName = nameof(TreeInput.Weight),
        NumberOfTrees = recipe.TreeCount ?? Recipe.DefaultTreeCount,
        NumberOfLeaves = recipe.TreeLeaves ?? Recipe.DefaultTreeLeaves,
        MinimumExampleCountPerLeaf = recipe.TreeLeafRows ?? Recipe.DefaultTreeLeafRows,
        LearningRate = recipe.TreeRate ?? Recipe.DefaultTreeRate,
        NumberOfThreads = 1,
        Seed = recipe.Seed,
        FeatureSelectionSeed = recipe.Seed,
    };
}
