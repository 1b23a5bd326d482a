using System.Text.Json;

namespace StanceML;

public static partial class JudgementJson
{
    // Longer than any number with six digits behind the point that a score can be.
    private const int NumberRoom = 32;

    private static readonly string[] KindNames = [.. Enum.GetNames<MentionKind>().Select(name => name.ToLowerInvariant())];

    private static void WriteJudged(Utf8JsonWriter writer, StatementJudgement judged)
    {
        WriteTone(writer, judged.SentimentProbabilities);
        writer.WriteStartArray("judgements"u8);
        foreach (Judgement judgement in judged.Judgements)
            Write(writer, judged.Text, new JudgementView(judgement));
        writer.WriteEndArray();
    }

    private static void WriteTone(Utf8JsonWriter writer, SentimentProbabilities tone)
    {
        writer.WriteStartObject("sentiment"u8);
        writer.WriteString("label"u8, Name(tone.Likeliest));
        WriteScore(writer, "negative"u8, tone.Negative);
        WriteScore(writer, "neutral"u8, tone.Neutral);
        WriteScore(writer, "positive"u8, tone.Positive);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<char> text, in JudgementView judgement)
    {
        writer.WriteStartObject();
        writer.WriteString("target"u8, judgement.Target.Code);
        writer.WriteStartArray("mentions"u8);
        foreach (ref readonly Mention mention in judgement.Mentions)
        {
            writer.WriteStartObject();
            WriteSpan(writer, text, mention.Span);
            writer.WriteString("kind"u8, Name(mention.Kind));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteHolder(writer, judgement.Holder);
        if (judgement.HolderSpan is { } holder)
        {
            writer.WriteStartObject("holderSpan"u8);
            WriteSpan(writer, text, holder);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("holderSpan"u8);
        }

        if (judgement.HolderReason == HolderReason.None)
            writer.WriteNull("holderReason"u8);
        else
            writer.WriteString("holderReason"u8, Name(judgement.HolderReason));
        StanceProbabilities p = judgement.Probabilities;
        writer.WriteString("stance"u8, Name(p.Likeliest));
        writer.WriteStartObject("p"u8);
        WriteScore(writer, "against"u8, p.Against);
        WriteScore(writer, "neutral"u8, p.Neutral);
        WriteScore(writer, "favor"u8, p.Favor);
        writer.WriteEndObject();
        WriteScore(writer, "polarity"u8, p.Polarity);
        writer.WriteBoolean("decided"u8, judgement.IsDecided);
        writer.WriteStartArray("evidence"u8);
        foreach (ref readonly Evidence evidence in judgement.Evidence)
        {
            writer.WriteStartObject();
            WriteSpan(writer, text, evidence.Span);
            WriteScore(writer, "weight"u8, evidence.Weight);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter writer, ReadOnlySpan<char> text, TextSpan span)
    {
        writer.WriteNumber("start"u8, span.Start);
        writer.WriteNumber("length"u8, span.Length);
        writer.WriteString("text"u8, span.In(text));
    }

    // Six digits say all that a float of this kind knows, and writing them by hand is five times as fast as the shortest form.
    private static void WriteScore(Utf8JsonWriter writer, ReadOnlySpan<byte> name, float value)
    {
        const long Unit = 1_000_000;
        Span<byte> digits = stackalloc byte[NumberRoom];
        long scaled = (long)Math.Round((double)value * Unit);
        bool isNegative = scaled < 0;
        ulong rest = (ulong)Math.Abs(scaled);
        (ulong whole, ulong fraction) = Math.DivRem(rest, (ulong)Unit);
        int at = NumberRoom;
        bool isSignificant = false;
        for (int i = 0; i < 6; i++)
        {
            (fraction, ulong digit) = Math.DivRem(fraction, 10ul);
            isSignificant |= digit != 0;
            if (isSignificant)
                digits[--at] = (byte)('0' + digit);
        }

        if (isSignificant)
            digits[--at] = (byte)'.';
        do
        {
            (whole, ulong digit) = Math.DivRem(whole, 10ul);
            digits[--at] = (byte)('0' + digit);
        }
        while (whole != 0);
        if (isNegative)
            digits[--at] = (byte)'-';
        writer.WritePropertyName(name);
        writer.WriteRawValue(digits[at..], skipInputValidation: true);
    }
}
