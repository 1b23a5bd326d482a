using System.Collections.Immutable;

namespace StanceML;

/// <summary>The judgements of an article or corpus, holder by target. Immutable.</summary>
public sealed class StanceMatrix
{
    private StanceMatrix(ImmutableArray<MatrixCell> cells) => Cells = cells;

    /// <summary>The cells that hold judgements, the fullest first.</summary>
    public ImmutableArray<MatrixCell> Cells { get; }

    /// <summary>The targets, the most often judged first.</summary>
    public IEnumerable<Country> Targets =>
        Cells.GroupBy(cell => cell.Target).OrderByDescending(group => group.Sum(cell => cell.Count)).ThenBy(group => group.Key).Select(group => group.Key);

    /// <summary>The holders, the most active first; without none.</summary>
    public IEnumerable<Holder> Holders =>
        Cells.Where(cell => cell.Holder.Kind != HolderKind.None)
            .GroupBy(cell => cell.Holder).OrderByDescending(group => group.Sum(cell => cell.Count)).ThenBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .Select(group => group.Key);

    /// <summary>Adds judgements up. A holder is never its own target: such a judgement says how the country speaks, not who opposes it.</summary>
    public static StanceMatrix Of(IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        return new StanceMatrix([.. judgements
            .Where(judgement => judgement.Holder.Kind != HolderKind.Country || judgement.Holder.Country != judgement.Target)
            .GroupBy(judgement => (judgement.Holder, judgement.Target))
            .Select(group => new MatrixCell(
                group.Key.Holder, group.Key.Target,
                group.Count(judgement => judgement.Stance == Stance.Against),
                group.Count(judgement => judgement.Stance == Stance.Neutral),
                group.Count(judgement => judgement.Stance == Stance.Favor),
                group.Average(judgement => (double)judgement.Polarity)))
            .OrderByDescending(cell => cell.Count).ThenBy(cell => cell.Target).ThenBy(cell => cell.Holder.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>The cell of a holder and a target, or null.</summary>
    public MatrixCell? this[Holder holder, Country target] => Cells.FirstOrDefault(cell => cell.Holder == holder && cell.Target == target);
}
