using System.Text.Json;

namespace StanceML;

/// <summary>Writes judgements and mentions as JSON, in the form that the console prints and other programs read.</summary>
public static class JudgementJson
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
        writer.WriteStartObject("sentiment");
        writer.WriteString("label", Name(judged.Sentiment));
        writer.WriteNumber("negative", Rounded(judged.SentimentProbabilities.Negative));
        writer.WriteNumber("neutral", Rounded(judged.SentimentProbabilities.Neutral));
        writer.WriteNumber("positive", Rounded(judged.SentimentProbabilities.Positive));
        writer.WriteEndObject();
        writer.WriteStartArray("judgements");
        foreach (Judgement judgement in judged.Judgements)
            Write(writer, judged.Text, judgement);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes the mentions of one statement.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">The statement's id; null leaves it out.</param>
    /// <param name="text">The statement.</param>
    /// <param name="mentions">What the gazetteer found in it.</param>
    public static void WriteMentions(Utf8JsonWriter writer, string? id, string text, IReadOnlyList<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString("id", id);
        writer.WriteStartArray("mentions");
        foreach (Mention mention in mentions)
        {
            writer.WriteStartObject();
            WriteSpan(writer, text, mention.Span);
            writer.WriteString("code", mention.Country.IsNone ? mention.Bloc : mention.Country.Code);
            writer.WriteString("kind", Name(mention.Kind));
            writer.WriteString("reason", mention.ReasonCode);
            writer.WriteBoolean("counts", mention.Counts);
            writer.WriteStartArray("rivals");
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

    /// <summary>The name of a kind of mention in output, in small letters.</summary>
    public static string Name(MentionKind kind) => kind.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter writer, string text, Judgement judgement)
    {
        writer.WriteStartObject();
        writer.WriteString("target", judgement.Target.Code);
        writer.WriteStartArray("mentions");
        foreach (Mention mention in judgement.Mentions)
        {
            writer.WriteStartObject();
            WriteSpan(writer, text, mention.Span);
            writer.WriteString("kind", Name(mention.Kind));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (judgement.Holder.Kind == HolderKind.None)
            writer.WriteNull("holder");
        else
            writer.WriteString("holder", judgement.Holder.ToString());
        if (judgement.HolderSpan is { } holder)
        {
            writer.WriteStartObject("holderSpan");
            WriteSpan(writer, text, holder);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("holderSpan");
        }

        writer.WriteString("stance", Name(judgement.Stance));
        writer.WriteStartObject("p");
        writer.WriteNumber("against", Rounded(judgement.Probabilities.Against));
        writer.WriteNumber("neutral", Rounded(judgement.Probabilities.Neutral));
        writer.WriteNumber("favor", Rounded(judgement.Probabilities.Favor));
        writer.WriteEndObject();
        writer.WriteNumber("polarity", Rounded(judgement.Polarity));
        writer.WriteBoolean("decided", judgement.IsDecided);
        writer.WriteStartArray("evidence");
        foreach (Evidence evidence in judgement.Evidence)
        {
            writer.WriteStartObject();
            WriteSpan(writer, text, evidence.Span);
            writer.WriteNumber("weight", Rounded(evidence.Weight));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, string text, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("length", span.Length);
        writer.WriteString("text", span.In(text));
    }

    // Six digits say all that a float of this kind knows.
    private static double Rounded(float value) => Math.Round(value, 6);
}
