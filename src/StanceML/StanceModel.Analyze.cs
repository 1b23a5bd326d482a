using System.Collections.Immutable;
using StanceML.Articles;
using StanceML.Attribution;

namespace StanceML;

public sealed partial class StanceModel
{
    /// <summary>Judges an article sentence by sentence and adds up who takes which stance toward which country.</summary>
    /// <param name="article">The article's text; headlines and other lines of their own are sentences too.</param>
    /// <param name="asOf">The day of the article, which decides between leaders of the same name; null for no day.</param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    public ArticleAnalysis Analyze(string article, DateOnly? asOf = null, CancellationToken cancellationToken = default) =>
        Analyze(article, Holder.None, asOf, cancellationToken);

    /// <summary>Judges a document whose speaker is known: "I" and "we" are the speaker's, who also holds what quotations carry on.</summary>
    /// <param name="article">The document's text.</param>
    /// <param name="speaker">Who speaks: a country for its government, leader or delegate; <see cref="Holder.None"/> for nobody known.</param>
    /// <param name="asOf">The day of the document; null for no day.</param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    public ArticleAnalysis Analyze(string article, Holder speaker, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<TextSpan> spans = SentenceSplitter.Split(article);
        bool[] repeated = RepeatFinder.Find(article, spans);
        ImmutableArray<ArticleSentence>.Builder sentences = ImmutableArray.CreateBuilder<ArticleSentence>(spans.Count);
        Holder last = Holder.None;
        JudgementBuffer buffer = JudgementBuffer.Rent();
        try
        {
            foreach ((TextSpan span, bool repeats) in spans.Zip(repeated))
            {
                cancellationToken.ThrowIfCancellationRequested();
                sentences.Add(new ArticleSentence(span, Judge(span.In(article).ToString(), buffer, asOf, new HolderContext(speaker, last)), repeats));
                // A quotation without a source goes on with the last one; a sentence of the writer's own ends it.
                Holder here = HolderFinder.LastSpeaker(buffer.Frame.Analysis);
                last = here.Kind != HolderKind.None ? here : IsQuoted(buffer.Frame.Analysis) ? last : Holder.None;
            }
        }
        finally
        {
            buffer.Return();
        }

        return new ArticleAnalysis(article, sentences.ToImmutable());
    }

    // Mostly somebody's words.
    private static bool IsQuoted(Syntax.StatementAnalysis analysis)
    {
        int quoted = 0;
        for (int i = 0; i < analysis.Tokens.Count; i++)
            quoted += analysis.Quoted[i] ? 1 : 0;
        return quoted * 2 > analysis.Tokens.Count;
    }
}
