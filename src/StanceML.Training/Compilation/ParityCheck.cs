using StanceML.Training.Data;

namespace StanceML.Training.Compilation;

/// <summary>Compares the compiled model with ML.NET on every training row, through the runtime's own extraction and scoring.</summary>
internal static class ParityCheck
{
    /// <summary>The largest difference of an uncalibrated probability, over both heads.</summary>
    public static double Largest(StanceModel model, Dataset data, Head? stance, Head? sentiment, CancellationToken cancellationToken)
    {
        var scorer = new RuntimeScorer(model);
        using IEnumerator<float[]>? stances = stance?.Probabilities(data.Stances).GetEnumerator();
        using IEnumerator<float[]>? sentiments = sentiment?.Probabilities(data.Sentiments).GetEnumerator();
        double largest = 0;
        foreach (LabelledStatement statement in data.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scorer.Score(statement);
            if (statement.Sentiment is not null && sentiments is not null)
                largest = Math.Max(largest, Difference(sentiments, scorer.Sentiment));
            foreach (float[] scores in scorer.Stances)
                largest = Math.Max(largest, stances is null ? double.PositiveInfinity : Difference(stances, scores));
        }

        return stances?.MoveNext() == true || sentiments?.MoveNext() == true ? double.PositiveInfinity : largest;
    }

    private static double Difference(IEnumerator<float[]> expected, float[] scores)
    {
        if (!expected.MoveNext())
            return double.PositiveInfinity;
        double top = scores.Max(), sum = scores.Sum(score => Math.Exp(score - top)), largest = 0;
        for (int c = 0; c < 3; c++)
        {
            double difference = Math.Abs((Math.Exp(scores[c] - top) / sum) - expected.Current[c]);
            largest = double.IsNaN(difference) ? double.PositiveInfinity : Math.Max(largest, difference);
        }

        return largest;
    }
}
