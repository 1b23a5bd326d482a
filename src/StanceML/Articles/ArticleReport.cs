using StanceML.Articles.Report;

namespace StanceML;

/// <summary>Writes an analysis as a page for people: one HTML file that needs nothing else, for screen, phone and print, light and dark.</summary>
/// <remarks>The same analysis gives the same bytes. Thread-safe. Cost linear in the text.</remarks>
public static class ArticleReport
{
    /// <summary>Writes the report of an article: its text with stances marked, the matrix, the strongest relations, its tone.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="article">What a model said.</param>
    /// <param name="options">Title, date, model; null for the defaults.</param>
    public static void Write(TextWriter output, ArticleAnalysis article, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(article);
        options ??= new ReportOptions();
        var html = new HtmlWriter(output);
        PageFrame.Begin(html, options, [("text", "Text"), ("matrix", "Matrix"), ("relations", "Relations"), ("tone", "Tone"), ("made", "How sure, how made")]);
        Summary.Write(html, article);
        TextSection.Write(html, article);
        MatrixSection.Write(html, article.Matrix);
        RelationGraph.Write(html, article.Matrix);
        ToneLine.Write(html, article);
        MethodSection.Write(html, options, [.. article.Sentences.Where(sentence => !sentence.IsRepeat).SelectMany(sentence => sentence.Judged)]);
        PageFrame.End(html);
    }

    /// <summary>Writes the report of a corpus: the matrix, the strongest relations, and their course by month.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="corpus">The articles added up.</param>
    /// <param name="options">Title, date, model; null for the defaults.</param>
    public static void Write(TextWriter output, CorpusAnalysis corpus, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new ReportOptions();
        var html = new HtmlWriter(output);
        PageFrame.Begin(html, options, [("matrix", "Matrix"), ("relations", "Relations"), ("months", "By month"), ("made", "How sure, how made")]);
        Summary.Write(html, corpus);
        MatrixSection.Write(html, corpus.Matrix);
        RelationGraph.Write(html, corpus.Matrix);
        MonthSection.Write(html, corpus);
        MethodSection.Write(html, options, []);
        PageFrame.End(html);
    }
}
