using System.Collections.Immutable;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>How well one head answered examples that it had not seen.</summary>
/// <param name="Pooled">All answers together; its interval is drawn over groups.</param>
/// <param name="Folds">What was given and answered in each fold.</param>
/// <param name="Places">Which statement and target each pooled answer belongs to; the target is -1 for a tone.</param>
public sealed record CrossValidatedHead(HeadEvaluation Pooled, ImmutableArray<Confusion> Folds, ImmutableArray<(int Statement, int Target)> Places)
{
    /// <summary>Mean of the folds' macro-F1, 0 to 1.</summary>
    public double Mean => Folds.Average(fold => fold.MacroF1);

    /// <summary>Standard deviation of the folds' macro-F1 (n - 1 in the denominator); 0 for one fold.</summary>
    public double Spread
    {
        get
        {
            double mean = Mean;
            return Folds.Length < 2 ? 0 : Math.Sqrt(Folds.Sum(fold => (fold.MacroF1 - mean) * (fold.MacroF1 - mean)) / (Folds.Length - 1));
        }
    }
}
