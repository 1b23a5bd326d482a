namespace StanceML.Articles.Report;

/// <summary>Which cells of a matrix are relations worth showing, and what they are called.</summary>
internal static class Relations
{
    // Below this mean polarity a holder leans neither way.
    private const double Leaning = 0.1;

    /// <summary>The strongest relations of a holder and a target: clear and often said, the strongest first.</summary>
    public static IEnumerable<MatrixCell> Strongest(StanceMatrix matrix, int most) => matrix.Cells
        .Where(cell => cell.Holder.Kind != HolderKind.None && cell.Against + cell.Favor > 0 && Math.Abs(cell.Polarity) >= Leaning)
        .OrderByDescending(Weight).ThenBy(cell => cell.Target).ThenBy(cell => cell.Holder.ToString(), StringComparer.Ordinal)
        .Take(most);

    /// <summary>A holder for a column or node: a code or a word.</summary>
    public static string ShortName(Holder holder) => holder.Kind == HolderKind.Other ? "others" : holder.ToString();

    /// <summary>A holder for a sentence.</summary>
    public static string LongName(Holder holder) => holder.Kind switch
    {
        HolderKind.Country => holder.Country.Name,
        HolderKind.Author => "The author",
        _ => "Others",
    };

    /// <summary>The class of a polarity in the style sheet.</summary>
    public static string Class(double polarity) => polarity <= -Leaning ? "against" : polarity >= Leaning ? "favor" : "neutral";

    private static double Weight(MatrixCell cell) => Math.Abs(cell.Polarity) * Math.Sqrt(cell.Count);
}
