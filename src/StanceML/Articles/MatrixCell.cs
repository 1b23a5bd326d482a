namespace StanceML;

/// <summary>The judgements of one holder toward one target.</summary>
/// <param name="Holder">Who takes the stance; none for the neutral ones.</param>
/// <param name="Target">The country that it is about.</param>
/// <param name="Against">How many are against.</param>
/// <param name="Neutral">How many are neutral.</param>
/// <param name="Favor">How many are in favor.</param>
/// <param name="Polarity">Mean of p(Favor) - p(Against), from -1 to +1.</param>
public sealed record MatrixCell(Holder Holder, Country Target, int Against, int Neutral, int Favor, double Polarity)
{
    /// <summary>How many judgements.</summary>
    public int Count => Against + Neutral + Favor;
}
