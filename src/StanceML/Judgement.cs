using System.Collections.Immutable;
using System.Globalization;

namespace StanceML;

/// <summary>The stance toward one country in one statement. Immutable.</summary>
public sealed record Judgement
{
    /// <summary>The country that the stance is about.</summary>
    public required Country Target { get; init; }

    /// <summary>Where the statement names it, in text order; at least one.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Who takes the stance; <see cref="Holder.None"/> when it is neutral.</summary>
    public Holder Holder { get; init; }

    /// <summary>Where the holder is named; null when the text does not name it.</summary>
    public TextSpan? HolderSpan { get; init; }

    /// <summary>Why <see cref="Holder"/> was taken for the holder.</summary>
    public HolderReason HolderReason { get; init; }

    /// <summary>The most likely stance.</summary>
    public Stance Stance => Probabilities.Likeliest;

    /// <summary>The calibrated probabilities of the three stances.</summary>
    public required StanceProbabilities Probabilities { get; init; }

    /// <summary>p(Favor) - p(Against), from -1 to +1.</summary>
    public float Polarity => Probabilities.Polarity;

    /// <summary>False when the likeliest stance is less likely than the model's abstention threshold.</summary>
    public required bool IsDecided { get; init; }

    /// <summary>The words that moved the score, the strongest first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>For people: holder, target, stance, probability.</summary>
    /// <remarks>Put together from strings only: formatting values of our own types takes longer to compile than a judgement takes to make.</remarks>
    public override string ToString() =>
        $"{Holder.ToString()} -> {Target.Code}  {StanceName()} {Short(Probabilities[Stance])}  (against {Short(Probabilities.Against)}, neutral {Short(Probabilities.Neutral)}, favor {Short(Probabilities.Favor)}){(IsDecided ? "" : "  undecided")}";

    private string StanceName() => Stance switch
    {
        Stance.Against => nameof(Stance.Against),
        Stance.Favor => nameof(Stance.Favor),
        _ => nameof(Stance.Neutral),
    };

    private static string Short(float probability) => probability.ToString("F2", CultureInfo.InvariantCulture);
}
