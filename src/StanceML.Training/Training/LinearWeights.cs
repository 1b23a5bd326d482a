namespace StanceML.Training;

/// <summary>A trained linear model of three classes, in label order.</summary>
/// <param name="Weights">One array a class, one weight a column.</param>
/// <param name="Biases">One a class.</param>
internal sealed record LinearWeights(float[][] Weights, float[] Biases)
{
    /// <summary>The three scores of an example.</summary>
    public float[] Scores(Example example, Vocabulary columns)
    {
        Span<double> sums = [Biases[0], Biases[1], Biases[2]];
        Sum(example.Shared, columns, sums);
        Sum(example.Own, columns, sums);
        return [(float)sums[0], (float)sums[1], (float)sums[2]];
    }

    private void Sum(SparseRow row, Vocabulary columns, Span<double> sums)
    {
        for (int i = 0; i < row.Features.Length; i++)
        {
            int column = columns.Column(row.Features[i]);
            if (column < 0)
                continue;
            for (int c = 0; c < sums.Length; c++)
                sums[c] += (double)Weights[c][column] * row.Values[i];
        }
    }
}
