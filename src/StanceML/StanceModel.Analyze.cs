using System.Collections.Immutable;
using StanceML.Articles;

namespace StanceML;

public sealed partial class StanceModel
{
    /// <summary>Judges an article sentence by sentence and adds up who takes which stance toward which country.</summary>
    /// <param name="article">The article's text; headlines and other lines of their own are sentences too.</param>
    /// <param name="asOf">The day of the article, which decides between leaders of the same name; null for no day.</param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    public ArticleAnalysis Analyze(string article, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<ArticleSentence>.Builder sentences = ImmutableArray.CreateBuilder<ArticleSentence>();
        foreach (TextSpan span in SentenceSplitter.Split(article))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string text = article.Substring(span.Start, span.Length);
            sentences.Add(new ArticleSentence(span, Judge(text, asOf), !seen.Add(text)));
        }

        return new ArticleAnalysis(article, sentences.ToImmutable());
    }
}
