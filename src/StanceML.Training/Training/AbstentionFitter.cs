namespace StanceML.Training;

/// <summary>Finds the confidence from which on judgements are right as often as asked.</summary>
internal static class AbstentionFitter
{
    /// <summary>The lowest threshold whose decided judgements reach the precision.</summary>
    /// <param name="answers">Confidence and rightness of held-out judgements.</param>
    /// <param name="precision">Share of decided judgements that should be right, 0 to 1.</param>
    /// <returns>A threshold; that of the surest judgement where none reaches the precision.</returns>
    public static float Fit(IEnumerable<(float Confidence, bool Right)> answers, float precision)
    {
        float threshold = 1;
        int decided = 0, right = 0;
        foreach (IGrouping<float, (float Confidence, bool Right)> same in answers.GroupBy(answer => answer.Confidence).OrderByDescending(group => group.Key))
        {
            decided += same.Count();
            right += same.Count(answer => answer.Right);
            if (decided == same.Count() || right >= precision * decided)
                threshold = same.Key;
        }

        return threshold;
    }
}
