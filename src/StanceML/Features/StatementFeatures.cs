using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Tables;
using StanceML.Text;

namespace StanceML.Features;

/// <summary>The features of a statement as a whole, the same for each of its targets; the tone is read from them alone.</summary>
internal static class StatementFeatures
{
    private static readonly ulong Quote = WordHash.Of("\""u8), Question = WordHash.Of("?"u8);

    /// <summary>Adds the features of an analysed text.</summary>
    public static void Add<TSink>(StatementFrame frame, FeatureFamilies families, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        StatementAnalysis analysis = frame.Analysis;
        if ((families & FeatureFamilies.Words) != 0)
            Words(analysis, frame.Symbols, frame.WordScale, ref sink);
        if ((families & FeatureFamilies.Characters) != 0)
            Characters(frame, ref sink);
        if ((families & FeatureFamilies.Tone) != 0)
            ToneFeatures.Add(frame, ref sink);
        if ((families & FeatureFamilies.Frames) != 0)
            Expressions(frame, ref sink);
        if ((families & FeatureFamilies.Structure) != 0)
            Structure(analysis, ref sink);
        if ((families & FeatureFamilies.Writing) != 0)
            WritingFeatures.Add(frame, WritingFeatures.AnyTopic, ref sink);
    }

    private static void Words<TSink>(StatementAnalysis analysis, ulong[] symbols, float scale, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong before = 0;
        ReadOnlySpan<ulong> words = symbols.AsSpan(0, analysis.Tokens.Count);
        for (int i = 0; i < words.Length; i++)
        {
            ulong word = words[i];
            sink.AddIf(word != 0, FeatureHash.Of(FeatureKind.Word, word), scale, i);
            sink.AddIf(word != 0 & before != 0, FeatureHash.Of(FeatureKind.WordPair, before, word), scale, i);
            before = Truth.Choose(word != 0, word, before);
        }
    }

    private static void Characters<TSink>(StatementFrame frame, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        TokenBuffer tokens = frame.Analysis.Tokens;
        float scale = frame.WordScale;
        foreach (int i in frame.LongWords)
        {
            ulong start = tokens.FoldedEight(i, 0);
            int length = tokens[i].FoldLength;
            sink.Add(FeatureHash.Of(FeatureKind.Prefix, WordHash.OfShort(start, 4)), scale, i);
            sink.AddIf(length > 5, FeatureHash.Of(FeatureKind.Prefix, WordHash.OfShort(start, 5)), scale, i);
            sink.AddIf(length > 6, FeatureHash.Of(FeatureKind.Prefix, WordHash.OfShort(start, 6)), scale, i);
        }
    }

    private static void Expressions<TSink>(StatementFrame frame, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        foreach (ref readonly ExpressionHit hit in frame.HitSpan)
        {
            Expression expression = hit.Expression;
            ulong state = FrameState.Of(hit);
            sink.Add(FeatureHash.Of(FeatureKind.ClassAnywhere, (ulong)expression.Class, state & 3), 0.4f, hit.Head);
            sink.Add(FeatureHash.Of(FeatureKind.LemmaAnywhere, expression.Id, state & 3), 0.4f, hit.Head);
            if (expression.Object != 0)
                sink.Add(FeatureHash.Of(FeatureKind.ScoreAnywhere, (ulong)(expression.Object + 8), state & 3), 0.15f * expression.Strength, hit.Head);
        }
    }

    private static void Structure<TSink>(StatementAnalysis analysis, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        int quotes = 0, questions = 0;
        foreach (ref readonly Token token in analysis.Tokens.Tokens)
        {
            quotes += Truth.Bit(token.IsPunctuation & token.Hash == Quote);
            questions += Truth.Bit(token.IsPunctuation & token.Hash == Question);
        }

        if (quotes > 0)
            sink.Add(FeatureHash.Of(FeatureKind.Shape, 1), 0.5f, -1);
        if (questions > 0)
            sink.Add(FeatureHash.Of(FeatureKind.Shape, 2), 0.5f, -1);
        if (analysis.IsHeadlineCase)
            sink.Add(FeatureHash.Of(FeatureKind.Shape, 3), 0.5f, -1);
        int length = Math.Min(analysis.Tokens.Count / 8, 6);
        sink.Add(FeatureHash.Of(FeatureKind.Shape, (ulong)(10 + length)), 0.3f, -1);
    }
}
