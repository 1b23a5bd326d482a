using System.Collections.Immutable;
using StanceML.Articles;

namespace StanceML;

/// <summary>The judgements of an article or corpus, holder by target. Immutable.</summary>
public sealed class StanceMatrix
{
    private readonly Dictionary<(Holder, Country), MatrixCell> _byPair;

    internal StanceMatrix(MatrixSums sums)
    {
        Cells = [.. sums.Cells()];
        _byPair = Cells.ToDictionary(cell => (cell.Holder, cell.Target));
        Targets = [.. Cells.GroupBy(cell => cell.Target)
            .OrderByDescending(group => group.Sum(cell => cell.Against + cell.Favor)).ThenByDescending(group => group.Sum(cell => cell.Count)).ThenBy(group => group.Key)
            .Select(group => group.Key)];
        Holders = [.. Cells.Where(cell => cell.Holder.Kind != HolderKind.None).GroupBy(cell => cell.Holder)
            .OrderByDescending(group => group.Sum(cell => cell.Count)).ThenBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .Select(group => group.Key)];
    }

    /// <summary>The cells that hold judgements, the fullest first.</summary>
    public ImmutableArray<MatrixCell> Cells { get; }

    /// <summary>The targets, those that most stances are taken toward first; at equal count the most often judged.</summary>
    public ImmutableArray<Country> Targets { get; }

    /// <summary>The holders, the most active first; without none.</summary>
    public ImmutableArray<Holder> Holders { get; }

    /// <summary>Adds judgements up. A holder is never its own target: such a judgement says how the country speaks, not who opposes it.</summary>
    /// <param name="judgements">The judgements, each counted once.</param>
    public static StanceMatrix Of(IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        var sums = new MatrixSums();
        foreach (Judgement judgement in judgements)
            sums.Add(judgement);
        return new StanceMatrix(sums);
    }

    /// <summary>Adds matrices up, as if their judgements had been one set.</summary>
    /// <param name="matrices">Matrices of different texts.</param>
    public static StanceMatrix Merge(IEnumerable<StanceMatrix> matrices)
    {
        ArgumentNullException.ThrowIfNull(matrices);
        var sums = new MatrixSums();
        foreach (MatrixCell cell in matrices.SelectMany(matrix => matrix.Cells))
            sums.Add(cell);
        return new StanceMatrix(sums);
    }

    /// <summary>The cell of a holder and a target, or null.</summary>
    public MatrixCell? this[Holder holder, Country target] => _byPair.GetValueOrDefault((holder, target));
}
