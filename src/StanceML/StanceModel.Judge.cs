using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using StanceML.Attribution;
using StanceML.Features;
using StanceML.Scoring;

namespace StanceML;

public sealed partial class StanceModel
{
    /// <summary>Judges a statement: its tone, and the stance toward each country that it names.</summary>
    /// <param name="text">A sentence or short passage; may be empty.</param>
    /// <param name="asOf">The day of the text, which decides between leaders of the same name; null for no day.</param>
    public StatementJudgement Judge(string text, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        JudgementBuffer buffer = JudgementBuffer.Rent();
        try
        {
            return Judge(text, buffer, asOf, default);
        }
        finally
        {
            buffer.Return();
        }
    }

    /// <summary>Judges the stance toward one country; null when the text does not name it.</summary>
    /// <param name="text">A sentence or short passage.</param>
    /// <param name="target">The country asked about.</param>
    /// <param name="asOf">The day of the text; null for no day.</param>
    public Judgement? Judge(string text, Country target, DateOnly? asOf = null) => Judge(text, asOf).For(target);

    /// <summary>Judges a statement into memory that is used again: nothing is allocated once the buffer has grown to the texts.</summary>
    /// <param name="text">A sentence or short passage; may be empty.</param>
    /// <param name="buffer">Receives the judgement; one for each thread.</param>
    /// <param name="asOf">The day of the text, which decides between leaders of the same name; null for no day.</param>
    public void Judge(ReadOnlySpan<char> text, JudgementBuffer buffer, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Clear();
        JudgeInto(text, buffer, asOf, default);
    }

    /// <summary>Judges a statement in UTF-8 into memory that is used again.</summary>
    /// <param name="utf8">A sentence or short passage; bytes that are no UTF-8 are read as U+FFFD.</param>
    /// <param name="buffer">Receives the judgement; its spans count in <see cref="JudgementBuffer.DecodedText"/>.</param>
    /// <param name="asOf">The day of the text, which decides between leaders of the same name; null for no day.</param>
    public void Judge(ReadOnlySpan<byte> utf8, JudgementBuffer buffer, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Clear();
        // Spans count in UTF-16 units, and widening costs a hundredth of judging.
        int length = Encoding.UTF8.GetChars(utf8, buffer.Decoded(utf8.Length));
        buffer.SetDecoded(length);
        JudgeInto(buffer.DecodedText, buffer, asOf, default);
    }

    /// <summary>The scores of one target's stances before calibration, for the parity check of a training run.</summary>
    internal void StanceScores(StatementFrame frame, in TargetMentions target, Span<float> scores)
    {
        Span<float> shared = stackalloc float[6];
        LookUpStatement(frame);
        LookUpTarget(frame, target);
        SumStatement(frame, shared);
        SumTarget(frame, shared, scores);
    }

    /// <summary>Six sums over the statement: three for stance, three for sentiment, biases included.</summary>
    internal void SharedScores(StatementFrame frame, Span<float> scores)
    {
        LookUpStatement(frame);
        SumStatement(frame, scores);
    }

    /// <summary>The calibrated probabilities of three stance scores.</summary>
    internal StanceProbabilities StanceOf(ReadOnlySpan<float> scores)
    {
        (float against, float neutral, float favor) = _weights.StanceCalibration.Probabilities(scores[0], scores[1], scores[2]);
        return new StanceProbabilities(against, neutral, favor);
    }

    /// <summary>The calibrated probabilities of three sentiment scores.</summary>
    internal SentimentProbabilities SentimentOf(ReadOnlySpan<float> scores)
    {
        (float negative, float neutral, float positive) = _weights.SentimentCalibration.Probabilities(scores[0], scores[1], scores[2]);
        return new SentimentProbabilities(negative, neutral, positive);
    }

    // Looked up is not summed: until the first weight is read, there is other work to do while the weights arrive.
    private void LookUpStatement(StatementFrame frame)
    {
        const FeatureFamilies First = FeatureFamilies.Words, Second = FeatureFamilies.Characters;
        FeatureBuffer features = frame.SharedBuffer;
        features.Clear();
        var sink = new FetchingSink(features.Writer, _weights.Shared);
        StatementFeatures.Add(frame, _families & First, ref sink);
        int first = features.Features.Length;
        StatementFeatures.Add(frame, _families & Second, ref sink);
        _weights.Shared.Find(features, first);
        StatementFeatures.Add(frame, _families & ~(First | Second), ref sink);
        _weights.Shared.Find(features, features.Features.Length);
    }

    private void LookUpTarget(StatementFrame frame, in TargetMentions target)
    {
        FeatureBuffer features = frame.TargetBuffer;
        features.Clear();
        var sink = new FetchingSink(features.Writer, _weights.Target);
        TargetFeatures.Add(frame, target, _families, ref sink);
        _weights.Target.Find(features, features.Features.Length);
    }

    private void SumStatement(StatementFrame frame, Span<float> scores)
    {
        _weights.StanceBias.CopyTo(scores);
        _weights.SentimentBias.CopyTo(scores[3..]);
        _weights.Shared.Sum(frame.SharedBuffer.Hits, scores);
    }

    private void SumTarget(StatementFrame frame, ReadOnlySpan<float> shared, Span<float> scores)
    {
        shared[..3].CopyTo(scores);
        _weights.Target.Sum(frame.TargetBuffer.Hits, scores);
    }

    private StatementJudgement Judge(string text, JudgementBuffer buffer, DateOnly? asOf, HolderContext context)
    {
        buffer.Clear();
        JudgeInto(text, buffer, asOf, context);
        return Copy(text, buffer);
    }

    private void JudgeInto(ReadOnlySpan<char> text, JudgementBuffer buffer, DateOnly? asOf, HolderContext context)
    {
        StatementFrame frame = buffer.Frame;
        frame.Read(text, _lexicon, _gazetteer.Finder, asOf);
        LookUpStatement(frame);
        buffer.FindTargets(_gazetteer);
        int targets = buffer.Judgements.Length;
        if (targets > 0)
            LookUpTarget(frame, buffer.FindSpans(0));
        Span<float> shared = stackalloc float[6];
        SumStatement(frame, shared);
        buffer.SentimentProbabilities = SentimentOf(shared[3..]);
        if (buffer.WithEvidence && targets > 0)
            SharedEvidence(buffer);
        for (int i = 0; i < targets; i++)
        {
            if (i > 0)
                LookUpTarget(frame, buffer.FindSpans(i));
            JudgeTarget(buffer, ref buffer.At(i), shared, context);
        }
    }

    private void JudgeTarget(JudgementBuffer buffer, ref TargetJudgement judgement, ReadOnlySpan<float> shared, HolderContext context)
    {
        StatementFrame frame = buffer.Frame;
        TargetMentions target = buffer.Target;
        Span<float> scores = stackalloc float[3];
        SumTarget(frame, shared, scores);
        StanceProbabilities probabilities = StanceOf(scores);
        FoundHolder holder = FindHolder(frame, target, judgement.Target.Place, probabilities.Likeliest, context);
        judgement = judgement with
        {
            Probabilities = probabilities,
            IsDecided = probabilities[probabilities.Likeliest] >= _weights.AbstentionThreshold,
            Holder = HolderOf(holder),
            HolderSpan = HolderSpanOf(frame, holder),
            HolderReason = holder.Reason,
            Evidence = buffer.WithEvidence ? TargetEvidence(buffer, target) : default,
        };
    }

    private StatementJudgement Copy(string text, JudgementBuffer buffer)
    {
        var judgements = new Judgement[buffer.Judgements.Length];
        for (int i = 0; i < judgements.Length; i++)
        {
            ref readonly TargetJudgement judged = ref buffer.Judgements[i];
            judgements[i] = new Judgement
            {
                Target = judged.Target,
                Mentions = ImmutableCollectionsMarshal.AsImmutableArray(buffer.MentionsOf(judged).ToArray()),
                Probabilities = judged.Probabilities,
                IsDecided = judged.IsDecided,
                Holder = judged.Holder,
                HolderSpan = judged.HolderSpan,
                HolderReason = judged.HolderReason,
                Evidence = ImmutableCollectionsMarshal.AsImmutableArray(buffer.EvidenceOf(judged).ToArray()),
            };
        }

        return new StatementJudgement(this, text, buffer.SentimentProbabilities, ImmutableCollectionsMarshal.AsImmutableArray(judgements));
    }

    private static TextSpan Span(StatementFrame frame, int first, int last)
    {
        int start = frame.Analysis.Tokens[first].Start;
        return new TextSpan(start, frame.Analysis.Tokens[last].End - start);
    }
}
