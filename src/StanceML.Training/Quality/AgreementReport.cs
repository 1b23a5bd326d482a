using System.Collections.Immutable;

namespace StanceML.Training.Quality;

/// <summary>How much annotators agree. Immutable.</summary>
public sealed record AgreementReport
{
    /// <summary>Statements that at least two annotators labelled.</summary>
    public required int Statements { get; init; }

    /// <summary>Targets that at least two annotators found in the same statement.</summary>
    public required int Targets { get; init; }

    /// <summary>Targets that an annotator left out though another found them.</summary>
    public required int TargetsMissed { get; init; }

    /// <summary>Share of the targets on whose stance all agree.</summary>
    /// <value>From 0 to 1; NaN without targets.</value>
    public required double StanceAgreement { get; init; }

    /// <summary>Krippendorff's alpha of the stance, labels the same or not.</summary>
    public required double StanceNominal { get; init; }

    /// <summary>Krippendorff's alpha of the stance in the order against, neutral, favor.</summary>
    public required double StanceOrdinal { get; init; }

    /// <summary>Krippendorff's alpha of the sentiment in the order negative, neutral, positive.</summary>
    public required double SentimentOrdinal { get; init; }

    /// <summary>Krippendorff's alpha of the holder, labels the same or not.</summary>
    public required double HolderNominal { get; init; }

    /// <summary>Where they disagree, in the order of the first file.</summary>
    public required ImmutableArray<Disagreement> Disagreements { get; init; }
}
