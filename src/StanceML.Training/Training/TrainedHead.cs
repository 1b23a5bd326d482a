using System.Collections.Immutable;
using Microsoft.ML;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>One head as ML.NET trained it, for people who live there: its transformers, its columns, and statements as its rows.</summary>
/// <remarks>
/// The transformer of the weights reads a column "Features", a sparse vector of <see cref="Columns"/> numbers, and writes "Score", the
/// three probabilities before calibration in the order against, neutral, favor (or negative, neutral, positive). Those of the
/// trees read a dense vector and write the raw score of their class.
/// Immutable; ML.NET's transformers are thread-safe, its prediction engines are not.
/// </remarks>
public sealed class TrainedHead
{
    private readonly Head _head;
    private readonly Recipe _recipe;
    private readonly FeatureIndex _index;

    internal TrainedHead(Head head, Recipe recipe, FeatureIndex index) => (_head, _recipe, _index) = (head, recipe, index);

    /// <summary>The context that it was trained in.</summary>
    public MLContext Context => _head.Linear?.Context ?? _head.Trees!.Context;

    /// <summary>The weights as ML.NET trained them. They can be saved with <c>Context.Model.Save(head.Transformer, rows.Schema, path)</c>.</summary>
    /// <exception cref="InvalidOperationException">The head was trained as trees alone: see <see cref="Trees"/>.</exception>
    public ITransformer Transformer => Linear.Model;

    /// <summary>The ensembles as ML.NET trained them, one a class; null in place of a class that no label names.</summary>
    /// <value>Empty for a head without trees.</value>
    public ImmutableArray<ITransformer?> Trees => _head.Trees is { } trees ? [.. trees.Models] : [];

    /// <summary>How many features have a column.</summary>
    public int Columns => _head.Linear?.Columns.Count ?? _head.Trees!.Columns.Count;

    private TrainedMaxEnt Linear => _head.Linear
        ?? throw new InvalidOperationException("The head was trained as trees alone. Expected weights; use Trees and LoadTrees.");

    /// <summary>Labelled statements as rows for <see cref="Transformer"/>: one a target, or one a statement for the tone.</summary>
    /// <param name="statements">The statements; targets that stand nowhere in the text are left out.</param>
    /// <returns>Columns Features, Label (a key of three) and Weight; read it once, in order.</returns>
    /// <exception cref="InvalidOperationException">The head was trained as trees alone: see <see cref="LoadTrees"/>.</exception>
    public IDataView Load(IReadOnlyList<LabelledStatement> statements)
    {
        Vocabulary columns = Linear.Columns;
        return Context.Data.LoadFromEnumerable(MaxEntInput.Of(Examples(statements), columns, [1, 1, 1]), MaxEntInput.Schema(columns));
    }

    /// <summary>Labelled statements as rows for one of the <see cref="Trees"/>: one a target, or one a statement for the tone.</summary>
    /// <param name="statements">The statements; targets that stand nowhere in the text are left out.</param>
    /// <param name="label">The class, 0 to 2, that the ensemble tells from the others.</param>
    /// <returns>Columns Features, Label (whether it is the class) and Weight; read it once, in order.</returns>
    /// <exception cref="InvalidOperationException">The head has no trees.</exception>
    public IDataView LoadTrees(IReadOnlyList<LabelledStatement> statements, int label)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(label, 2);
        TrainedTrees trees = _head.Trees ?? throw new InvalidOperationException("The head has no trees. Expected the trainer fasttree or stack; use Load.");
        return trees.Load(Examples(statements), label, [1, 1, 1]);
    }

    private IReadOnlyList<Example> Examples(IReadOnlyList<LabelledStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        lock (_index)
            return Dataset.Extract(statements, (FeatureFamilies)_recipe.Families, null, _index).Of(_head.Kind);
    }
}
