using System.Text;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>The name of a target that need not stand in the text, alone and joined with the words of the statement.</summary>
/// <remarks>
/// Runs of characters within words are what the unbeaten baseline of SemEval-2016 task 6 lives on (Mohammad et al. 2016):
/// tags and misspellings of tweets fall into known pieces.
/// </remarks>
internal static class TopicFeatures
{
    private const int ShortestRun = 2, LongestRun = 5;

    /// <summary>The number of a topic, the same whatever its case.</summary>
    public static ulong Key(string name) => WordHash.Of(Encoding.UTF8.GetBytes(name.ToLowerInvariant()));

    /// <summary>Adds the features of a topic in an analysed text.</summary>
    public static void Add<TSink>(StatementFrame frame, ulong topic, FeatureFamilies families, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        sink.Add(FeatureHash.Of(FeatureKind.Topic, topic), 1f, -1);
        ulong before = 0;
        for (int i = 0; i < frame.Analysis.Tokens.Count; i++)
        {
            ulong word = frame.Symbols[i];
            if (word == 0)
                continue;
            sink.Add(FeatureHash.Of(FeatureKind.TopicWord, topic, word), frame.WordScale, i);
            if (before != 0)
                sink.Add(FeatureHash.Of(FeatureKind.TopicPair, topic, before, word), frame.WordScale, i);
            before = word;
        }

        Characters(frame, topic, ref sink);
        if ((families & FeatureFamilies.Writing) != 0)
            WritingFeatures.Add(frame, topic, ref sink);
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
            sink.Add(FeatureHash.Of(FeatureKind.TopicClass, topic, (ulong)hit.Expression.Class, FrameState.Of(hit) & 3), 0.4f, hit.Head);
    }

    private static void Characters<TSink>(StatementFrame frame, ulong topic, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        float scale = frame.WordScale * 0.5f;
        for (int i = 0; i < frame.Analysis.Tokens.Count; i++)
        {
            if (!frame.Analysis.Tokens[i].IsWord || frame.Analysis.MentionAt[i] >= 0)
                continue;
            ReadOnlySpan<byte> word = frame.Analysis.Tokens.Folded(i);
            for (int length = ShortestRun; length <= LongestRun; length++)
            {
                for (int at = 0; at + length <= word.Length; at++)
                    sink.Add(FeatureHash.Of(FeatureKind.TopicCharacters, topic, WordHash.Of(word.Slice(at, length))), scale, i);
            }
        }
    }
}
