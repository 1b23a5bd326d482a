using System.Globalization;
using System.Text;
using System.Text.Json;
using StanceML.Json;

namespace StanceML;

/// <summary>Writes judgements and mentions as JSON, in the form that the console prints and other programs read.</summary>
public static partial class JudgementJson
{
    /// <summary>Writes one statement: id, sentiment, judgements.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">The statement's id; null leaves it out.</param>
    /// <param name="judged">What the model said.</param>
    public static void Write(Utf8JsonWriter writer, string? id, StatementJudgement judged)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(judged);
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString("id", id);
        var sink = new JsonWriterSink(writer);
        WriteJudged(ref sink, judged);
        writer.WriteEndObject();
    }

    /// <summary>Writes one statement that was judged into a buffer: id, sentiment, judgements; allocates nothing.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">The statement's id, as UTF-8.</param>
    /// <param name="text">The text that was judged.</param>
    /// <param name="judged">What the model said.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> id, ReadOnlySpan<char> text, JudgementBuffer judged)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(judged);
        writer.WriteStartObject();
        writer.WriteString("id"u8, id);
        var sink = new JsonWriterSink(writer);
        WriteJudged(ref sink, text, judged);
        writer.WriteEndObject();
    }

    /// <summary>One statement as a JSON object: sentiment, judgements.</summary>
    /// <param name="judged">What the model said.</param>
    /// <param name="id">The statement's id; null leaves it out.</param>
    public static string ToJson(StatementJudgement judged, string? id = null)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, id, judged);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes one sentence of an article: id, where it stands, whether it is a repeat, sentiment, judgements.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">The sentence's id; null leaves it out.</param>
    /// <param name="sentence">What the model said. The spans inside its judgements count from its own start.</param>
    public static void Write(Utf8JsonWriter writer, string? id, ArticleSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString("id", id);
        writer.WriteNumber("start", sentence.Span.Start);
        writer.WriteNumber("length", sentence.Span.Length);
        writer.WriteString("text", sentence.Judged.Text);
        writer.WriteBoolean("repeat", sentence.IsRepeat);
        var sink = new JsonWriterSink(writer);
        WriteJudged(ref sink, sentence.Judged);
        writer.WriteEndObject();
    }

    /// <summary>Writes a matrix: an object whose one member, "matrix", lists the cells.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="matrix">The cells; the holder of neutral judgements is null.</param>
    public static void Write(Utf8JsonWriter writer, StanceMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(matrix);
        writer.WriteStartObject();
        WriteCells(writer, matrix);
        writer.WriteEndObject();
    }

    /// <summary>Writes the matrix of a month: "month" (yyyy-MM), "articles", "matrix".</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="month">The month and its cells.</param>
    public static void Write(Utf8JsonWriter writer, MonthMatrix month)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(month);
        writer.WriteStartObject();
        writer.WriteString("month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        writer.WriteNumber("articles", month.Articles);
        WriteCells(writer, month.Matrix);
        writer.WriteEndObject();
    }

    /// <summary>Writes the mentions of one statement, each with the readings that it was preferred to.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">The statement's id; null leaves it out.</param>
    /// <param name="text">The statement.</param>
    /// <param name="candidates">What <see cref="Gazetteer.FindAll"/> made of it; one that was turned down has <c>"accepted": false</c>.</param>
    public static void WriteMentions(Utf8JsonWriter writer, string? id, string text, IReadOnlyList<MentionCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString("id", id);
        writer.WriteStartArray("mentions");
        foreach (MentionCandidate candidate in candidates)
        {
            writer.WriteStartObject();
            WriteMention(writer, text, candidate.Mention);
            writer.WriteBoolean("counts", candidate.Mention.Counts);
            if (candidate.Mention.IsFormer)
                writer.WriteBoolean("former", true);
            if (!candidate.IsAccepted)
                writer.WriteBoolean("accepted", false);
            writer.WriteStartArray("rivals");
            foreach (Mention rival in candidate.Rivals)
            {
                writer.WriteStartObject();
                WriteMention(writer, text, rival);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The name of a stance in data and output: "against", "neutral", "favor".</summary>
    public static string Name(Stance stance) => stance switch
    {
        Stance.Against => "against",
        Stance.Favor => "favor",
        _ => "neutral",
    };

    /// <summary>The name of a tone in data and output: "negative", "neutral", "positive".</summary>
    public static string Name(Sentiment sentiment) => sentiment switch
    {
        Sentiment.Negative => "negative",
        Sentiment.Positive => "positive",
        _ => "neutral",
    };

    /// <summary>The name of a holder's reason in output, such as "passive-agent".</summary>
    public static string Name(HolderReason reason) => Geography.ReasonName.Of(reason);

    /// <summary>The name of a kind of mention in output, in small letters.</summary>
    public static string Name(MentionKind kind) => KindNames[(int)kind];

    private static void WriteCells(Utf8JsonWriter writer, StanceMatrix matrix)
    {
        var sink = new JsonWriterSink(writer);
        writer.WriteStartArray("matrix");
        foreach (MatrixCell cell in matrix.Cells)
        {
            writer.WriteStartObject();
            WriteHolder(ref sink, cell.Holder);
            writer.WriteString("target", cell.Target.Code);
            writer.WriteNumber("against", cell.Against);
            writer.WriteNumber("neutral", cell.Neutral);
            writer.WriteNumber("favor", cell.Favor);
            writer.WriteNumber("polarity", Math.Round(cell.Polarity, 6));
            if (cell.Interval is { } interval)
            {
                writer.WriteNumber("polarityLow", Math.Round(interval.Low, 6));
                writer.WriteNumber("polarityHigh", Math.Round(interval.High, 6));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteHolder<TSink>(ref TSink sink, Holder holder)
        where TSink : struct, IJsonSink
    {
        if (holder.Kind == HolderKind.None)
            sink.Null("holder"u8);
        else
            sink.Word("holder"u8, holder.ToString());
    }

    private static void WriteMention(Utf8JsonWriter writer, string text, in Mention mention)
    {
        var sink = new JsonWriterSink(writer);
        WriteSpan(ref sink, text, mention.Span);
        writer.WriteString("code", mention.Country.IsNone ? mention.Bloc : mention.Country.Code);
        writer.WriteString("kind", Name(mention.Kind));
        writer.WriteString("reason", mention.ReasonCode);
    }
}
