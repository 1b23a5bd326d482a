namespace StanceML.Articles.Report;

/// <summary>The first lines of a report: how much was read, and the clearest findings in words.</summary>
internal static class Summary
{
    private const int MostFindings = 5;

    // A finding below this mean polarity is no clear stance.
    private const double Clear = 0.25;

    /// <summary>Sums an article up.</summary>
    public static void Write(HtmlWriter html, ArticleAnalysis article)
    {
        int sentences = article.Sentences.Count(sentence => !sentence.IsRepeat);
        int judgements = article.Sentences.Where(sentence => !sentence.IsRepeat).Sum(sentence => sentence.Judged.Count);
        html.Write($"<section class=\"summary\"><p>{Counted(sentences, "sentence")}, {Counted(judgements, "judgement")} on {Counted(article.Matrix.Targets.Length, "country", "countries")}.</p>");
        Findings(html, article.Matrix);
        html.Line("</section>");
    }

    /// <summary>Sums a corpus up.</summary>
    public static void Write(HtmlWriter html, CorpusAnalysis corpus)
    {
        html.Write($"<section class=\"summary\"><p>{Counted(corpus.Articles, "article")}, {Counted(corpus.Sentences, "sentence")}, {Counted(corpus.Judgements, "judgement")} on {Counted(corpus.Matrix.Targets.Length, "country", "countries")}; {Counted(corpus.Repeats, "sentence")} printed more than once and counted once.</p>");
        Findings(html, corpus.Matrix);
        html.Line("</section>");
    }

    /// <summary>"1 sentence", "2 sentences".</summary>
    public static string Counted(int count, string one, string? many = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");

    private static void Findings(HtmlWriter html, StanceMatrix matrix)
    {
        MatrixCell[] clearest = [.. Relations.Strongest(matrix, MostFindings).Where(cell => Math.Abs(cell.Polarity) >= Clear)];
        if (clearest.Length == 0)
        {
            html.Line("<p>No clear stance toward a country was found.</p>");
            return;
        }

        html.Line("<ul>");
        foreach (MatrixCell cell in clearest)
        {
            string verb = cell.Polarity < 0 ? "against" : "in favor of";
            html.Write($"<li><strong>{Relations.LongName(cell.Holder)}</strong> {verb} <strong>{cell.Target.Name}</strong>: mean polarity {cell.Polarity:+0.00;−0.00} in {Counted(cell.Count, "judgement")}</li>");
        }

        html.Line("</ul>");
    }
}
