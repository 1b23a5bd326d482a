using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>What a quality check looks at.</summary>
public sealed record QualityOptions
{
    /// <summary>How the files are read; problems are collected whatever it says.</summary>
    public StatementReaderOptions Reading { get; init; } = new();

    /// <summary>From which overlap on two texts are near-duplicates.</summary>
    /// <value>Jaccard overlap of their sets of word 5-grams, in lower case without punctuation; 0.8 by default.</value>
    public double NearDuplicateOverlap { get; init; } = 0.8;

    /// <summary>How many findings of a kind are kept. All are counted.</summary>
    /// <value>200 by default.</value>
    public int MaxFindings { get; init; } = 200;

    /// <summary>How far beyond the quartiles a length is an outlier.</summary>
    /// <value>In interquartile ranges; 3 by default (Tukey's outer fence).</value>
    public double LengthFence { get; init; } = 3;

    /// <summary>Texts that the data must share no run of words with; null to leave that out.</summary>
    public ForeignTextCheck? ForeignTexts { get; init; }

    /// <summary>The register of a statement, for the balance table.</summary>
    /// <value>By default its source; without one, its id up to the last hyphen; without that, "none".</value>
    public Func<LabelledStatement, string> Register { get; init; } = Registers.Of;

    /// <summary>The kind of a target's mention, for the balance table.</summary>
    /// <value>Null by default: the table is left out.</value>
    public Func<LabelledStatement, LabelledTarget, string>? MentionKind { get; init; }
}
