using System.Collections.Immutable;

namespace StanceML.Training.Quality;

/// <summary>The labels of a data set, the most doubtful first. Immutable.</summary>
/// <param name="Doubts">One entry a label of a located target or of a statement's sentiment.</param>
public sealed record LabelErrorReport(ImmutableArray<LabelDoubt> Doubts)
{
    /// <summary>Labels that confident learning counts as errors.</summary>
    public int ProbableErrors => Doubts.Count(doubt => doubt.IsProbableError);
}
