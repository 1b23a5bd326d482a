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
        List<TextSpan> spans = SentenceSplitter.Split(article);
        bool[] repeats = RepeatFinder.Find(article, spans);
        ImmutableArray<ArticleSentence>.Builder sentences = ImmutableArray.CreateBuilder<ArticleSentence>(spans.Count);
        for (int i = 0; i < spans.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sentences.Add(new ArticleSentence(spans[i], Judge(spans[i].In(article).ToString(), asOf), repeats[i]));
        }

        return new ArticleAnalysis(article, sentences.ToImmutable());
    }
}
