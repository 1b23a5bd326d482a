using Microsoft.ML;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>One head as ML.NET trained it, for people who live there: its transformer, its columns, and statements as its rows.</summary>
/// <remarks>
/// The transformer reads a column "Features", a sparse vector of <see cref="Columns"/> numbers, and writes "Score", the
/// three probabilities before calibration in the order against, neutral, favor (or negative, neutral, positive).
/// Immutable; ML.NET's transformers are thread-safe, its prediction engines are not.
/// </remarks>
public sealed class TrainedHead
{
    private readonly Head _head;
    private readonly Recipe _recipe;
    private readonly FeatureIndex _index;

    internal TrainedHead(Head head, Recipe recipe, FeatureIndex index) => (_head, _recipe, _index) = (head, recipe, index);

    /// <summary>The context that it was trained in.</summary>
    public MLContext Context => _head.Trained.Context;

    /// <summary>What ML.NET trained. It can be saved with <c>Context.Model.Save(head.Transformer, rows.Schema, path)</c>.</summary>
    public ITransformer Transformer => _head.Trained.Model;

    /// <summary>How many features have a column.</summary>
    public int Columns => _head.Columns.Count;

    /// <summary>Labelled statements as rows for <see cref="Transformer"/>: one a target, or one a statement for the tone.</summary>
    /// <param name="statements">The statements; targets that stand nowhere in the text are left out.</param>
    /// <returns>Columns Features, Label (a key of three) and Weight; read it once, in order.</returns>
    public IDataView Load(IReadOnlyList<LabelledStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        Dataset data;
        lock (_index)
            data = Dataset.Extract(statements, (FeatureFamilies)_recipe.Families, null, _index);
        return Context.Data.LoadFromEnumerable(MaxEntInput.Of(data.Of(_head.Kind), _head.Columns, [1, 1, 1]), MaxEntInput.Schema(_head.Columns));
    }
}
