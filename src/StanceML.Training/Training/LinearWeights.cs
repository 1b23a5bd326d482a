namespace StanceML.Training;

/// <summary>A trained linear model of three classes, in label order.</summary>
/// <param name="Weights">One array a class, one weight a column.</param>
/// <param name="Biases">One a class.</param>
internal sealed record LinearWeights(float[][] Weights, float[] Biases)
{
    /// <summary>The three scores of a row.</summary>
    public float[] Scores(FeatureRow row)
    {
        float[] scores = new float[Weights.Length];
        for (int c = 0; c < scores.Length; c++)
        {
            double sum = Biases[c];
            float[] weights = Weights[c];
            for (int i = 0; i < row.Columns.Length; i++)
                sum += (double)weights[row.Columns[i]] * row.Values[i];
            scores[c] = (float)sum;
        }

        return scores;
    }
}
