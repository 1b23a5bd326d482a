using System.Text;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>The name of a target that need not stand in the text, alone and joined with the words of the statement.</summary>
internal static class TopicFeatures
{
    /// <summary>The number of a topic, the same whatever its case.</summary>
    public static ulong Key(string name) => WordHash.Of(Encoding.UTF8.GetBytes(name.ToLowerInvariant()));

    /// <summary>Adds the features of a topic in an analysed text.</summary>
    public static void Add<TSink>(StatementFrame frame, ulong topic, ref TSink sink)
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

        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
            sink.Add(FeatureHash.Of(FeatureKind.TopicClass, topic, (ulong)hit.Expression.Class, FrameState.Of(hit) & 3), 0.4f, hit.Head);
    }
}
