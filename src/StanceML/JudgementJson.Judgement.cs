using StanceML.Json;

namespace StanceML;

public static partial class JudgementJson
{
    private static readonly string[] KindNames = [.. Enum.GetNames(typeof(MentionKind)).Select(name => name.ToLowerInvariant())];

    /// <summary>Writes one statement as a line of bytes: what <see cref="Write(System.Text.Json.Utf8JsonWriter, ReadOnlySpan{byte}, ReadOnlySpan{char}, JudgementBuffer)"/> writes, several times as fast.</summary>
    internal static void WriteLine(ref JsonBytes output, ReadOnlySpan<byte> id, ReadOnlySpan<char> text, JudgementBuffer judged)
    {
        output.StartObject();
        output.Text("id"u8, id);
        WriteJudged(ref output, text, judged);
        output.EndObject();
        output.EndLine();
    }

    /// <summary>Writes one statement as a line of UTF-8: id, sentiment, judgements, with readable letters of every script.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="id">The statement's id; null leaves it out.</param>
    /// <param name="judged">What the model said.</param>
    /// <remarks>For the few who write one line and end; those who write millions take a <see cref="JudgementBuffer"/> and a writer of their own.</remarks>
    public static void WriteLine(Stream output, string? id, StatementJudgement judged)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(judged);
        var line = new JsonBytes();
        line.StartObject();
        if (id is not null)
            line.Text("id"u8, id.AsSpan());
        WriteJudged(ref line, judged);
        line.EndObject();
        line.EndLine();
        output.Write(line.Written);
    }

    private static void WriteJudged<TSink>(ref TSink sink, StatementJudgement judged)
        where TSink : struct, IJsonSink
    {
        WriteTone(ref sink, judged.SentimentProbabilities);
        sink.StartArray("judgements"u8);
        foreach (Judgement judgement in judged.Judgements)
            Write(ref sink, judged.Text, new JudgementView(judgement));
        sink.EndArray();
    }

    private static void WriteJudged<TSink>(ref TSink sink, ReadOnlySpan<char> text, JudgementBuffer judged)
        where TSink : struct, IJsonSink
    {
        WriteTone(ref sink, judged.SentimentProbabilities);
        sink.StartArray("judgements"u8);
        foreach (ref readonly TargetJudgement judgement in judged.Judgements)
            Write(ref sink, text, new JudgementView(judged, judgement));
        sink.EndArray();
    }

    private static void WriteTone<TSink>(ref TSink sink, SentimentProbabilities tone)
        where TSink : struct, IJsonSink
    {
        sink.StartObject("sentiment"u8);
        sink.Word("label"u8, Name(tone.Likeliest));
        sink.Score("negative"u8, tone.Negative);
        sink.Score("neutral"u8, tone.Neutral);
        sink.Score("positive"u8, tone.Positive);
        sink.EndObject();
    }

    private static void Write<TSink>(ref TSink sink, ReadOnlySpan<char> text, in JudgementView judgement)
        where TSink : struct, IJsonSink
    {
        sink.StartObject();
        sink.Word("target"u8, judgement.Target.Code);
        sink.StartArray("mentions"u8);
        foreach (ref readonly Mention mention in judgement.Mentions)
        {
            sink.StartObject();
            WriteSpan(ref sink, text, mention.Span);
            sink.Word("kind"u8, Name(mention.Kind));
            sink.EndObject();
        }

        sink.EndArray();
        WriteHolder(ref sink, judgement.Holder);
        if (judgement.HolderSpan is { } holder)
        {
            sink.StartObject("holderSpan"u8);
            WriteSpan(ref sink, text, holder);
            sink.EndObject();
        }
        else
        {
            sink.Null("holderSpan"u8);
        }

        if (judgement.HolderReason == HolderReason.None)
            sink.Null("holderReason"u8);
        else
            sink.Word("holderReason"u8, Name(judgement.HolderReason));
        StanceProbabilities p = judgement.Probabilities;
        sink.Word("stance"u8, Name(p.Likeliest));
        sink.StartObject("p"u8);
        sink.Score("against"u8, p.Against);
        sink.Score("neutral"u8, p.Neutral);
        sink.Score("favor"u8, p.Favor);
        sink.EndObject();
        sink.Score("polarity"u8, p.Polarity);
        sink.Flag("decided"u8, judgement.IsDecided);
        sink.StartArray("evidence"u8);
        foreach (ref readonly Evidence evidence in judgement.Evidence)
        {
            sink.StartObject();
            WriteSpan(ref sink, text, evidence.Span);
            sink.Score("weight"u8, evidence.Weight);
            sink.EndObject();
        }

        sink.EndArray();
        sink.EndObject();
    }

    private static void WriteSpan<TSink>(ref TSink sink, ReadOnlySpan<char> text, TextSpan span)
        where TSink : struct, IJsonSink
    {
        sink.Number("start"u8, span.Start);
        sink.Number("length"u8, span.Length);
        sink.Text("text"u8, span.In(text));
    }
}
