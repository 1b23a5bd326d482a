using StanceML.Text;

namespace StanceML.Features;

/// <summary>How a post is written: whole hashtags, marks and emoji, capitals, drawn-out words, runs of characters across words.</summary>
/// <remarks>
/// Nothing is masked and nothing is analysed: for targets that are no countries, and texts that are no sentences. Runs of
/// characters carry misspellings, endings and set phrases (Mohammad et al. 2016, "SemEval-2016 Task 6").
/// </remarks>
internal static class WritingFeatures
{
    /// <summary>What the features of no topic are named with.</summary>
    public const ulong AnyTopic = 1;

    private const int ShortestRun = 3, LongestRun = 6;
    private const byte Space = (byte)' ';

    /// <summary>Adds the features of an analysed text.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="topic">A topic's key to join each with, or <see cref="AnyTopic"/>.</param>
    /// <param name="sink">Receives them.</param>
    public static void Add<TSink>(StatementFrame frame, ulong topic, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        Tokens(frame, topic, ref sink);
        Runs(frame, topic, ref sink);
    }

    private static void Tokens<TSink>(StatementFrame frame, ulong topic, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        TokenBuffer tokens = frame.Analysis.Tokens;
        float scale = frame.WordScale;
        ulong tag = 0, first = 0, second = 0, mark = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.IsPunctuation)
            {
                sink.Add(FeatureHash.Of(FeatureKind.Mark, topic, token.Hash), scale * 0.5f, i);
                // The two halves of an emoji, and marks in a row.
                if (mark != 0 && !token.HasSpaceBefore)
                    sink.Add(FeatureHash.Of(FeatureKind.MarkPair, topic, mark, token.Hash), scale, i);
                mark = token.Hash;
                continue;
            }

            mark = 0;
            if (token.Is(TokenFlags.Address))
                sink.Add(FeatureHash.Of(FeatureKind.Mark, topic, token.Hash), scale, i);
            if (token.IsAllCaps)
                sink.Add(FeatureHash.Of(FeatureKind.Capitals, topic, token.Hash), scale, i);
            if (Squeezed(tokens.Folded(i)) is var squeezed and not 0)
                sink.Add(FeatureHash.Of(FeatureKind.DrawnOut, topic, squeezed), scale, i);
            tag = token.Is(TokenFlags.Hashtag) ? tag != 0 && !token.HasSpaceBefore ? WordHash.Join(tag, token.Hash) : token.Hash : 0;
            bool endsTag = tag != 0 && (i + 1 == tokens.Count || !tokens[i + 1].Is(TokenFlags.Hashtag) || tokens[i + 1].HasSpaceBefore);
            if (endsTag)
                sink.Add(FeatureHash.Of(FeatureKind.Tag, topic, tag), scale, i);
            if (first != 0)
                sink.Add(FeatureHash.Of(FeatureKind.SkipPair, topic, first, token.Hash), scale * 0.7f, i);
            (first, second) = (second, token.Hash);
        }
    }

    private static void Runs<TSink>(StatementFrame frame, ulong topic, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        TokenBuffer tokens = frame.Analysis.Tokens;
        float scale = frame.WordScale * 0.3f;
        ulong window = Space;
        int length = 1;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsPunctuation)
                continue;
            foreach (byte letter in tokens.Folded(i))
                Shift(letter, i, ref sink);
            Shift(Space, i, ref sink);
        }

        // The last bytes stand in one number, so that no run is copied.
        void Shift(byte letter, int token, ref TSink sink)
        {
            window = (window << 8) | letter;
            length++;
            for (int run = ShortestRun; run <= LongestRun && run <= length; run++)
            {
                ulong bytes = window & (ulong.MaxValue >> (64 - (8 * run)));
                sink.Add(FeatureHash.Of(FeatureKind.Run, topic, bytes), scale, token);
            }
        }
    }

    // "soooo" as "soo"; 0 for a word without a letter thrice.
    private static ulong Squeezed(ReadOnlySpan<byte> word)
    {
        ulong hash = 0;
        bool drawn = false;
        for (int i = 0; i < word.Length; i++)
        {
            if (i > 1 && word[i] == word[i - 1] && word[i] == word[i - 2])
                drawn = true;
            else
                hash = WordHash.Join(hash, word[i]);
        }

        return drawn ? hash : 0;
    }
}
