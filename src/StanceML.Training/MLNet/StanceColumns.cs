namespace StanceML.Training.MLNet;

/// <summary>The columns that <see cref="MLContextExtensions.JudgeStance"/> adds to a data view.</summary>
public sealed class StanceColumns
{
    /// <summary>The most likely stance toward the target: "against", "neutral", "favor"; empty when the text does not name it or its code is none.</summary>
    public string Stance { get; set; } = "";

    /// <summary>The probabilities of against, neutral and favor, in this order; NaN where <see cref="Stance"/> is empty.</summary>
    public float[] StanceProbabilities { get; set; } = [];

    /// <summary>p(favor) - p(against), -1 to +1; NaN where <see cref="Stance"/> is empty.</summary>
    public float Polarity { get; set; }

    /// <summary>Who takes the stance: a country's code, "author", "other"; empty for nobody.</summary>
    public string Holder { get; set; } = "";

    /// <summary>The most likely tone of the text: "negative", "neutral", "positive".</summary>
    public string Sentiment { get; set; } = "";

    /// <summary>The probabilities of negative, neutral and positive, in this order.</summary>
    public float[] SentimentProbabilities { get; set; } = [];
}
