using System.Collections.Immutable;

namespace StanceML;

/// <summary>What a model says of an article: its sentences and the matrix of holders by targets. Immutable.</summary>
public sealed class ArticleAnalysis
{
    internal ArticleAnalysis(string text, ImmutableArray<ArticleSentence> sentences)
    {
        Text = text;
        Sentences = sentences;
        Matrix = StanceMatrix.Of(sentences.Where(sentence => !sentence.IsRepeat).SelectMany(sentence => sentence.Judged));
    }

    /// <summary>The article.</summary>
    public string Text { get; }

    /// <summary>Its sentences in order.</summary>
    public ImmutableArray<ArticleSentence> Sentences { get; }

    /// <summary>Who takes which stance toward which country, over the whole article.</summary>
    public StanceMatrix Matrix { get; }
}
