namespace StanceML;

/// <summary>How likely each stance is. The three sum to 1.</summary>
/// <param name="Against">Probability of <see cref="Stance.Against"/>, 0 to 1.</param>
/// <param name="Neutral">Probability of <see cref="Stance.Neutral"/>, 0 to 1.</param>
/// <param name="Favor">Probability of <see cref="Stance.Favor"/>, 0 to 1.</param>
public readonly record struct StanceProbabilities(float Against, float Neutral, float Favor)
{
    /// <summary>The most likely stance.</summary>
    public Stance Likeliest => Against > Neutral && Against >= Favor ? Stance.Against : Favor > Neutral ? Stance.Favor : Stance.Neutral;

    /// <summary>p(Favor) - p(Against), from -1 to +1.</summary>
    public float Polarity => Favor - Against;

    /// <summary>The probability of a stance.</summary>
    public float this[Stance stance] => stance switch
    {
        Stance.Against => Against,
        Stance.Favor => Favor,
        _ => Neutral,
    };
}
