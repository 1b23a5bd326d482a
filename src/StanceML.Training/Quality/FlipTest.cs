using System.Globalization;

namespace StanceML.Training.Quality;

/// <summary>How well a search for label errors finds errors that were put in on purpose. Immutable.</summary>
/// <param name="Labels">Stance labels ranked.</param>
/// <param name="Flipped">Labels that were changed at random.</param>
/// <param name="FoundInTopTenth">Changed labels among the most doubtful tenth.</param>
public sealed record FlipTest(int Labels, int Flipped, int FoundInTopTenth)
{
    /// <summary>Share of the changed labels among the most doubtful tenth, 0 to 1; chance is 0.1.</summary>
    public double Share => Flipped == 0 ? 0 : (double)FoundInTopTenth / Flipped;

    /// <summary>The figures in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Flipped} of {Labels} stance labels flipped at random; the most doubtful tenth holds {FoundInTopTenth} of them, {Share:P1}");
}
