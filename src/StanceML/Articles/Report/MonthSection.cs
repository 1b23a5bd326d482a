namespace StanceML.Articles.Report;

/// <summary>The course of the most judged targets by month.</summary>
internal static class MonthSection
{
    private const int MostTargets = 8;

    public static void Write(HtmlWriter html, CorpusAnalysis corpus)
    {
        html.Line("<section id=\"months\"><h2>By month</h2>");
        if (corpus.Months.IsEmpty)
        {
            html.Line("<p>No article has a date.</p></section>");
            return;
        }

        Country[] targets = [.. corpus.Matrix.Targets.Take(MostTargets)];
        html.Write($"<p>Mean polarity toward each target over all holders; below it the number of judgements with a stance.</p><div class=\"wide\"><table class=\"heat\"><thead><tr><th scope=\"col\">month</th><th scope=\"col\">articles</th>");
        foreach (Country target in targets)
            html.Write($"<th scope=\"col\"><abbr title=\"{target.Name}\">{target.Code}</abbr></th>");
        html.Line("</tr></thead><tbody>");
        foreach (MonthMatrix month in corpus.Months)
        {
            html.Write($"<tr><th scope=\"row\">{month.Month:yyyy-MM}</th><td>{month.Articles}</td>");
            foreach (Country target in targets)
                MatrixSection.Cell(html, month.Toward(target));
            html.Line("</tr>");
        }

        html.Line("</tbody></table></div></section>");
    }
}
