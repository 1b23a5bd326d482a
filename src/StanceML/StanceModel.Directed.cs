using System.Runtime.InteropServices;
using StanceML.Attribution;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Scoring;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML;

public sealed partial class StanceModel
{
    /// <summary>The families that the model was trained with.</summary>
    internal FeatureFamilies Families => _families;

    /// <summary>The stance of the whole statement toward a topic that need not stand in it, by a model trained on such topics.</summary>
    /// <param name="text">A sentence or short passage; may be empty.</param>
    /// <param name="topic">The topic's name as in the training data; case does not matter.</param>
    /// <exception cref="InvalidOperationException">The model was not trained with the family "topics".</exception>
    public StanceProbabilities JudgeTopic(string text, string topic)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(topic);
        Require(FeatureFamilies.Topics, "topics");
        JudgementBuffer buffer = JudgementBuffer.Rent();
        try
        {
            buffer.Frame.Read(text, _lexicon, _gazetteer.Finder);
            float[] scores = new float[6];
            SharedScores(buffer.Frame, scores);
            buffer.Frame.TargetBuffer.Clear();
            AddTopicScores(buffer.Frame, topic, scores.AsSpan(0, 3));
            AddTreeScores(buffer.Frame, scores.AsSpan(0, 3));
            return StanceOf(scores);
        }
        finally
        {
            buffer.Return();
        }
    }

    /// <summary>The stance of one span of a text toward another, by a model trained on directed pairs.</summary>
    /// <param name="text">A sentence or short passage.</param>
    /// <param name="holder">Where the holder stands.</param>
    /// <param name="target">Where the target stands.</param>
    /// <exception cref="ArgumentException">A span covers no word of the text.</exception>
    /// <exception cref="InvalidOperationException">The model was not trained with the family "pairs".</exception>
    public StanceProbabilities JudgePair(string text, TextSpan holder, TextSpan target)
    {
        ArgumentNullException.ThrowIfNull(text);
        Require(FeatureFamilies.Pairs, "pairs");
        JudgementBuffer buffer = JudgementBuffer.Rent();
        try
        {
            StatementFrame frame = buffer.Frame;
            (TokenSpan by, _, List<TokenSpan> spans) = ReadPair(frame, text, holder, target, masksHolder: true);
            Span<float> scores = stackalloc float[3];
            StanceScores(frame, new TargetMentions(CollectionsMarshal.AsSpan(spans)), scores);
            AddPairScores(frame, CollectionsMarshal.AsSpan(spans), by, scores);
            AddTreeScores(frame, scores);
            return StanceOf(scores);
        }
        finally
        {
            buffer.Return();
        }
    }

    /// <summary>The stance that one part of a text takes toward another, by any model.</summary>
    /// <param name="text">A sentence or short passage.</param>
    /// <param name="holder">Where the holder stands: a country, a person, a body.</param>
    /// <param name="target">Where the target stands; it need not be a country.</param>
    /// <remarks>
    /// A model trained with the family "pairs" answers as <see cref="JudgePair"/>. Any other answers with the stance toward the
    /// target, times the share of the holder finder's weight that falls on this holder; what others hold counts as neutral.
    /// Thread-safe.
    /// </remarks>
    /// <returns>Probabilities that sum to 1: neutral where this holder shows no stance toward the target.</returns>
    /// <exception cref="ArgumentException">A span covers no word of the text, or the spans overlap.</exception>
    public StanceProbabilities Judge(string text, TextSpan holder, TextSpan target)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (holder.Start < target.End && target.Start < holder.End)
            throw new ArgumentException($"The holder's span from {holder.Start} of length {holder.Length} overlaps the target's from {target.Start} of length {target.Length}. Expected two places of the text.", nameof(holder));
        if ((_families & FeatureFamilies.Pairs) != 0)
            return JudgePair(text, holder, target);
        JudgementBuffer buffer = JudgementBuffer.Rent();
        try
        {
            StatementFrame frame = buffer.Frame;
            StatementAnalysis analysis = frame.Analysis;
            // The finder of holders wants to see who the holder is.
            (TokenSpan by, TokenSpan named, List<TokenSpan> spans) = ReadPair(frame, text, holder, target, masksHolder: false);
            var mentions = new TargetMentions(CollectionsMarshal.AsSpan(spans));
            Span<float> scores = stackalloc float[3];
            StanceScores(frame, mentions, scores);
            AddTreeScores(frame, scores);
            StanceProbabilities anyones = StanceOf(scores);
            int place = analysis.MentionAt[named.First] is >= 0 and int at ? analysis.Mentions[at].Place : ushort.MaxValue;
            float against = anyones.Against * HolderFinder.Share(analysis, StanceAnchor.Find(frame, mentions, place, Stance.Against), by.First, by.Last);
            float favor = anyones.Favor * HolderFinder.Share(analysis, StanceAnchor.Find(frame, mentions, place, Stance.Favor), by.First, by.Last);
            return new StanceProbabilities(against, 1 - against - favor, favor);
        }
        finally
        {
            buffer.Return();
        }
    }

    /// <summary>Adds what the text says of a holder toward a target, behind the target's own features; nothing for a model without pairs.</summary>
    internal void AddPairScores(StatementFrame frame, ReadOnlySpan<TokenSpan> target, TokenSpan holder, Span<float> scores)
    {
        if ((_families & FeatureFamilies.Pairs) == 0)
            return;
        FeatureBuffer features = frame.TargetBuffer;
        int known = features.HitCount;
        var sink = new FetchingSink(features.Writer, _weights.Target);
        PairFeatures.Add(frame, target, holder, ref sink);
        _weights.Target.Find(features, features.Features.Length);
        _weights.Target.Sum(features.Hits[known..], scores);
    }

    /// <summary>Adds what a topic's name says, behind the target's own features; nothing for a model without topics.</summary>
    internal void AddTopicScores(StatementFrame frame, string topic, Span<float> scores)
    {
        if ((_families & FeatureFamilies.Topics) == 0)
            return;
        FeatureBuffer features = frame.TargetBuffer;
        int known = features.HitCount;
        var sink = new FetchingSink(features.Writer, _weights.Target);
        TopicFeatures.Add(frame, TopicFeatures.Key(topic), _families, ref sink);
        _weights.Target.Find(features, features.Features.Length);
        _weights.Target.Sum(features.Hits[known..], scores);
    }

    // Reads a text up to its expressions; gives the tokens of both parts, and of all mentions of the target.
    private (TokenSpan Holder, TokenSpan Target, List<TokenSpan> Mentions) ReadPair(
        StatementFrame frame, string text, TextSpan holder, TextSpan target, bool masksHolder)
    {
        StatementAnalysis analysis = frame.Analysis;
        Tokenizer.Tokenize(text, analysis.Tokens);
        _gazetteer.Finder.Find(text, analysis.Tokens, analysis.Mentions, null);
        TokenSpan by = TokensOf(analysis, holder, nameof(holder));
        if (masksHolder)
            Mask(analysis, by);
        Mask(analysis, TokensOf(analysis, target, nameof(target)));
        frame.Prepare(_lexicon);
        // The words of each mention are one unit by now.
        by = TokensOf(analysis, holder, nameof(holder));
        TokenSpan named = TokensOf(analysis, target, nameof(target));
        var spans = new List<TokenSpan>();
        FindSpans(analysis.Mentions, named, spans);
        return (by, named, spans);
    }

    private void Require(FeatureFamilies family, string name)
    {
        if ((_families & family) == 0)
            throw new InvalidOperationException($"The model '{Info.Name}' was trained without the family '{name}'. Train one with it: stanceml train --families all,{name}.");
    }

    // All mentions of the country that the span names, as in training.
    private static void FindSpans(MentionBuffer mentions, TokenSpan named, List<TokenSpan> spans)
    {
        spans.Clear();
        foreach (FoundMention mention in mentions.Mentions)
        {
            if (mention.FirstToken > named.Last || mention.EndToken <= named.First)
                continue;
            spans.Add(new TokenSpan(mention.FirstToken, mention.EndToken - 1));
            foreach (FoundMention other in mentions.Mentions)
            {
                if (other.Place == mention.Place && other.Place != ushort.MaxValue && other != mention && other.Counts && other.Kind != MentionKind.Bloc)
                    spans.Add(new TokenSpan(other.FirstToken, other.EndToken - 1));
            }

            break;
        }

        spans.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    private static TokenSpan TokensOf(StatementAnalysis analysis, TextSpan span, string name)
    {
        int first = -1, last = -1;
        for (int i = 0; i < analysis.Tokens.Count; i++)
        {
            if (analysis.Tokens[i].End <= span.Start || analysis.Tokens[i].Start >= span.End)
                continue;
            first = first < 0 ? i : first;
            last = i;
        }

        return first >= 0 ? new TokenSpan(first, last) : throw new ArgumentException($"The span from {span.Start} of length {span.Length} covers no word of the text.", name);
    }

    // A span that the gazetteer does not know is masked like a country, as in training.
    private static void Mask(StatementAnalysis analysis, TokenSpan span)
    {
        foreach (FoundMention mention in analysis.Mentions.Mentions)
        {
            if (mention.FirstToken <= span.Last && mention.EndToken > span.First)
                return;
        }

        analysis.Mentions.Add(new FoundMention(span.First, span.Last - span.First + 1, ushort.MaxValue, MentionKind.Name, default, true));
    }
}
