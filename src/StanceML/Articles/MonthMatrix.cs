using StanceML.Articles;

namespace StanceML;

/// <summary>The judgements of the articles of one month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Matrix">Who takes which stance in them.</param>
public sealed record MonthMatrix(DateOnly Month, int Articles, StanceMatrix Matrix)
{
    /// <summary>All holders together toward a target, as the cell of <see cref="Holder.Other"/>; null when none took a stance.</summary>
    /// <param name="target">The country.</param>
    public MatrixCell? Toward(Country target)
    {
        var sums = new MatrixSums();
        foreach (MatrixCell cell in Matrix.Cells.Where(cell => cell.Target == target && cell.Holder.Kind != HolderKind.None))
            sums.Add(cell with { Holder = Holder.Other });
        return sums.Cells().FirstOrDefault();
    }
}
