namespace StanceML;

/// <summary>The stance toward one country, as a <see cref="JudgementBuffer"/> holds it. An immutable value.</summary>
public readonly record struct TargetJudgement
{
    /// <summary>The country that the stance is about.</summary>
    public Country Target { get; internal init; }

    /// <summary>The calibrated probabilities of the three stances.</summary>
    public StanceProbabilities Probabilities { get; internal init; }

    /// <summary>The most likely stance.</summary>
    public Stance Stance => Probabilities.Likeliest;

    /// <summary>p(Favor) - p(Against), from -1 to +1.</summary>
    public float Polarity => Probabilities.Polarity;

    /// <summary>False when the likeliest stance is less likely than the model's abstention threshold.</summary>
    public bool IsDecided { get; internal init; }

    /// <summary>Who takes the stance; <see cref="Holder.None"/> when it is neutral.</summary>
    public Holder Holder { get; internal init; }

    /// <summary>Where the holder is named; null when the text does not name it.</summary>
    public TextSpan? HolderSpan { get; internal init; }

    /// <summary>Why <see cref="Holder"/> was taken for the holder.</summary>
    public HolderReason HolderReason { get; internal init; }

    // Where its mentions and evidence stand in the buffer: first and count.
    internal (int First, int Count) Mentions { get; init; }

    internal (int First, int Count) Evidence { get; init; }
}
