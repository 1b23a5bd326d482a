using System.Collections.Immutable;
using StanceML.Articles;
using StanceML.Attribution;
using StanceML.Features;

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
        JudgementBuffer buffer = JudgementBuffer.Rent();
        try
        {
            var memory = new SpeakerMemory(speaker, ReadNames(article, spans, buffer.Frame, asOf, cancellationToken));
            foreach ((TextSpan span, bool repeats) in spans.Zip(repeated))
            {
                cancellationToken.ThrowIfCancellationRequested();
                sentences.Add(new ArticleSentence(span, Judge(span.In(article).ToString(), buffer, asOf, memory.Context), repeats));
                memory.Hear(buffer.Frame.Analysis);
            }
        }
        finally
        {
            buffer.Return();
        }

        return new ArticleAnalysis(article, sentences.ToImmutable());
    }

    // A person may be introduced after the first mention: in the text under a headline.
    private NameBook ReadNames(string article, List<TextSpan> spans, StatementFrame frame, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var names = new NameBook();
        foreach (TextSpan span in spans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            frame.Read(span.In(article), _lexicon, _gazetteer.Finder, asOf);
            names.Note(frame.Analysis);
        }

        return names;
    }
}
