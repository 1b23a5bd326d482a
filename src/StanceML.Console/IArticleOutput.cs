using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Where the analyze verb shows its articles as they come, and what they add up to.</summary>
internal interface IArticleOutput
{
    /// <summary>Shows an article.</summary>
    void Add(string id, ArticleAnalysis article);

    /// <summary>Shows a record that could not be read, in its place.</summary>
    void Error(string file, TextRecord record);

    /// <summary>Shows what all articles add up to.</summary>
    void End(CorpusAnalysis corpus);
}
