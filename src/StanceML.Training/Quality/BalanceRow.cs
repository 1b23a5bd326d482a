namespace StanceML.Training.Quality;

/// <summary>A row of a balance table.</summary>
/// <param name="Key">What is counted, such as a country or a length.</param>
/// <param name="Statements">Statements with it.</param>
/// <param name="Against">Targets with it that are against.</param>
/// <param name="Neutral">Targets with it that are neutral.</param>
/// <param name="Favor">Targets with it that are in favor.</param>
public sealed record BalanceRow(string Key, long Statements, long Against, long Neutral, long Favor)
{
    /// <summary>Targets with it.</summary>
    public long Targets => Against + Neutral + Favor;
}
