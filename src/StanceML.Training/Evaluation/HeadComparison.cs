namespace StanceML.Training.Evaluation;

/// <summary>Two models' answers of one head to the same rows. Immutable.</summary>
public sealed record HeadComparison
{
    /// <summary>"stance" or "sentiment".</summary>
    public required string Name { get; init; }

    /// <summary>Names of the three classes.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Rows answered.</summary>
    public required int Answers { get; init; }

    /// <summary>Rows that only the first model got right.</summary>
    public required int OnlyFirst { get; init; }

    /// <summary>Rows that only the second model got right.</summary>
    public required int OnlySecond { get; init; }

    /// <summary>Two-sided p-value of <see cref="McNemar"/>.</summary>
    public double PValue => McNemar.PValue(OnlyFirst, OnlySecond);

    /// <summary>Macro-F1 of the first model.</summary>
    public required double FirstMacroF1 { get; init; }

    /// <summary>Macro-F1 of the second model.</summary>
    public required double SecondMacroF1 { get; init; }

    /// <summary>Macro-F1 of the second model less that of the first, with its interval over resampled groups.</summary>
    public required Interval MacroF1 { get; init; }

    /// <summary>Accuracy of the second model less that of the first.</summary>
    public required Interval Accuracy { get; init; }

    /// <summary>F1 of each class, second less first.</summary>
    public required IReadOnlyList<Interval> ClassF1 { get; init; }

    /// <summary>Whether there are answers in groups enough to tell a difference from chance.</summary>
    public bool CanTell => MacroF1.HasBounds;

    /// <summary>Whether the whole interval of the macro-F1 lies below 0: the second model is worse.</summary>
    public bool IsWorse => Answers > 0 && MacroF1.High < 0;

    /// <summary>Whether the whole interval of the macro-F1 lies above 0: the second model is better.</summary>
    public bool IsBetter => Answers > 0 && MacroF1.Low > 0;
}
