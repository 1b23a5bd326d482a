namespace StanceML.Articles.Report;

/// <summary>The matrix as a heat map with numbers, and all its cells as a list.</summary>
internal static class MatrixSection
{
    // What a page can show side by side; the list below it holds the rest.
    private const int MostTargets = 12, MostHolders = 15;

    public static void Write(HtmlWriter html, StanceMatrix matrix)
    {
        html.Line("<section id=\"matrix\"><h2>Matrix</h2>");
        if (matrix.Cells.IsEmpty)
        {
            html.Line("<p>No country is named.</p></section>");
            return;
        }

        Country[] targets = [.. matrix.Targets.Take(MostTargets)];
        Holder[] holders = [.. matrix.Holders.Where(holder => targets.Any(target => matrix[holder, target] is not null)).Take(MostHolders)];
        html.Line("<p>Mean polarity of each holder (rows) toward each target (columns), from −1 against to +1 in favor; below it the number of judgements.</p>");
        html.Write($"<div class=\"wide\"><table class=\"heat\"><thead><tr><th scope=\"col\">holder \\ target</th>");
        foreach (Country target in targets)
            html.Write($"<th scope=\"col\"><abbr title=\"{target.Name}\">{target.Code}</abbr></th>");
        html.Line("</tr></thead><tbody>");
        foreach (Holder holder in holders)
        {
            html.Write($"<tr><th scope=\"row\"><abbr title=\"{Relations.LongName(holder)}\">{Relations.ShortName(holder)}</abbr></th>");
            foreach (Country target in targets)
                Cell(html, matrix[holder, target]);
            html.Line("</tr>");
        }

        html.Write($"<tr><th scope=\"row\">no stance</th>");
        foreach (Country target in targets)
        {
            int? count = matrix[Holder.None, target]?.Count;
            html.Write($"<td>{count}</td>");
        }

        html.Line("</tr></tbody></table></div>");
        All(html, matrix);
        html.Line("</section>");
    }

    /// <summary>A cell of the heat map; empty for null.</summary>
    public static void Cell(HtmlWriter html, MatrixCell? cell)
    {
        if (cell is null)
        {
            html.Write($"<td></td>");
            return;
        }

        html.Write($"<td class=\"{Relations.Class(cell.Polarity)}\" style=\"--p:{Math.Abs(cell.Polarity) * 70:F0}%\" title=\"{Interval(cell)}\">{cell.Polarity:+0.00;−0.00;0.00}<small>{cell.Count}</small></td>");
    }

    private static void All(HtmlWriter html, StanceMatrix matrix)
    {
        html.Line("<details><summary>All relations as a list</summary><div class=\"wide\"><table><thead><tr><th>holder</th><th>target</th><th>against</th><th>neutral</th><th>favor</th><th>polarity</th><th>95% interval</th></tr></thead><tbody>");
        foreach (MatrixCell cell in matrix.Cells.Where(cell => cell.Holder.Kind != HolderKind.None))
            html.Write($"<tr><td>{Relations.LongName(cell.Holder)}</td><td>{cell.Target.Name}</td><td>{cell.Against}</td><td>{cell.Neutral}</td><td>{cell.Favor}</td><td>{cell.Polarity:+0.00;−0.00;0.00}</td><td>{Interval(cell)}</td></tr>\n");
        html.Line("</tbody></table></div></details>");
    }

    private static string Interval(MatrixCell cell) => cell.Interval is { } interval
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{interval.Low:+0.00;−0.00;0.00} to {interval.High:+0.00;−0.00;0.00}")
        : "one judgement";
}
