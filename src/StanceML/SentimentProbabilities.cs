namespace StanceML;

/// <summary>How likely each tone of a statement is. The three sum to 1.</summary>
/// <param name="Negative">Probability of <see cref="Sentiment.Negative"/>, 0 to 1.</param>
/// <param name="Neutral">Probability of <see cref="Sentiment.Neutral"/>, 0 to 1.</param>
/// <param name="Positive">Probability of <see cref="Sentiment.Positive"/>, 0 to 1.</param>
public readonly record struct SentimentProbabilities(float Negative, float Neutral, float Positive)
{
    /// <summary>The most likely tone.</summary>
    public Sentiment Likeliest =>
        Negative > Neutral && Negative >= Positive ? Sentiment.Negative : Positive > Neutral ? Sentiment.Positive : Sentiment.Neutral;

    /// <summary>The probability of a tone.</summary>
    public float this[Sentiment sentiment] => sentiment switch
    {
        Sentiment.Negative => Negative,
        Sentiment.Positive => Positive,
        _ => Neutral,
    };
}
