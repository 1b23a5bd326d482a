namespace StanceML.Training;

/// <summary>How far a model's probabilities are from the labels: the mean of -log p(label), 0 at best, log 3 for knowing nothing.</summary>
internal static class LogLoss
{
    private const double Least = 1e-12;

    /// <summary>The loss of scores, before calibration; each example counts by its weight.</summary>
    public static double Of(IReadOnlyList<Example> examples, Func<Example, float[]> scores)
    {
        double sum = 0, weights = 0;
        foreach (Example example in examples)
        {
            float[] own = scores(example);
            double top = own.Max(), all = own.Sum(score => Math.Exp(score - top));
            sum -= example.Weight * Math.Log(Math.Max(Least, Math.Exp(own[example.Label] - top) / all));
            weights += example.Weight;
        }

        return sum / weights;
    }
}
