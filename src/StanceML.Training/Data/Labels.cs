using System.Diagnostics.CodeAnalysis;

namespace StanceML.Training.Data;

/// <summary>The labels as files spell them.</summary>
internal static class Labels
{
    public const string StanceNames = "against, neutral or favor";
    public const string SentimentNames = "negative, neutral or positive";
    public const string HolderNames = "two capital letters (ISO 3166-1), author, other or none";

    public static string Of(Stance stance) => stance switch
    {
        Stance.Against => "against",
        Stance.Neutral => "neutral",
        Stance.Favor => "favor",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    public static string Of(Sentiment sentiment) => sentiment switch
    {
        Sentiment.Negative => "negative",
        Sentiment.Neutral => "neutral",
        Sentiment.Positive => "positive",
        _ => throw new ArgumentOutOfRangeException(nameof(sentiment)),
    };

    public static bool TryStance(string label, out Stance stance)
    {
        stance = Stance.Neutral;
        if (label.Equals("against", StringComparison.OrdinalIgnoreCase))
            stance = Stance.Against;
        else if (label.Equals("favor", StringComparison.OrdinalIgnoreCase))
            stance = Stance.Favor;
        else
            return label.Equals("neutral", StringComparison.OrdinalIgnoreCase);
        return true;
    }

    public static bool TrySentiment(string label, out Sentiment sentiment)
    {
        sentiment = Sentiment.Neutral;
        if (label.Equals("negative", StringComparison.OrdinalIgnoreCase))
            sentiment = Sentiment.Negative;
        else if (label.Equals("positive", StringComparison.OrdinalIgnoreCase))
            sentiment = Sentiment.Positive;
        else
            return label.Equals("neutral", StringComparison.OrdinalIgnoreCase);
        return true;
    }

    public static bool IsCode(string code) =>
        code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);

    public static bool TryHolder(string label, [NotNullWhen(true)] out string? holder)
    {
        holder = IsCode(label) ? label : label.ToLowerInvariant() switch
        {
            "author" => "author",
            "other" => "other",
            "none" => "none",
            _ => null,
        };
        return holder is not null;
    }
}
