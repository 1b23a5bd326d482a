using System.Collections.Immutable;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>How much the votes agree that targets carry. Immutable.</summary>
/// <param name="Targets">Targets with two votes or more.</param>
/// <param name="Unanimous">Those on which all votes are the same.</param>
/// <param name="Nominal">Krippendorff's alpha, labels the same or not; NaN where nothing can be expected.</param>
/// <param name="Ordinal">Krippendorff's alpha in the order against, neutral, favor.</param>
public sealed record VoteAgreement(int Targets, int Unanimous, double Nominal, double Ordinal)
{
    /// <summary>Computes the agreement of votes, one list a target; targets with fewer than two are left out.</summary>
    public static VoteAgreement Of(IEnumerable<ImmutableArray<Stance>> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ImmutableArray<Stance>[] units = [.. votes.Where(v => v.Length > 1)];
        int annotators = units.Length == 0 ? 0 : units.Max(v => v.Length);
        double?[][] ratings = [.. Enumerable.Range(0, annotators).Select(a => (double?[])[.. units.Select(v => a < v.Length ? (double)v[a] : (double?)null)])];
        return new VoteAgreement(
            units.Length, units.Count(v => v.Distinct().Count() == 1),
            KrippendorffAlpha.Compute(ratings, AlphaMetric.Nominal), KrippendorffAlpha.Compute(ratings, AlphaMetric.Ordinal));
    }
}
