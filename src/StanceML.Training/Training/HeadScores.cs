namespace StanceML.Training;

/// <summary>What the parts of a head say of one example, before calibration.</summary>
/// <param name="Linear">Three scores of the weights; null for a head of trees alone.</param>
/// <param name="Trees">Three log-odds of the trees; null for a head without.</param>
internal readonly record struct HeadScores(float[]? Linear, float[]? Trees)
{
    /// <summary>The three scores of both, the trees' times their share.</summary>
    public float[] Sum(float share)
    {
        if (Trees is null)
            return Linear!;
        float[] sum = Linear is null ? [0, 0, 0] : [.. Linear];
        for (int c = 0; c < sum.Length; c++)
            sum[c] += share * Trees[c];
        return sum;
    }
}
