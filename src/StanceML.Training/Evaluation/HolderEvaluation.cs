namespace StanceML.Training.Evaluation;

/// <summary>How often the holder of a non-neutral target was found.</summary>
/// <param name="Total">Targets labelled against or favor, with a holder.</param>
/// <param name="Right">Of these, those whose holder was answered as labelled: country, author or other.</param>
/// <param name="CountriesGiven">Labels that name a country as holder.</param>
/// <param name="CountriesAnswered">Answers that name a country as holder.</param>
/// <param name="CountriesRight">Answers that name the right one.</param>
public sealed record HolderEvaluation(int Total, int Right, int CountriesGiven, int CountriesAnswered, int CountriesRight)
{
    /// <summary>Share of right holders, 0 to 1.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)Right / Total;

    /// <summary>Of the countries answered as holder, the share that was right.</summary>
    public double CountryPrecision => CountriesAnswered == 0 ? 0 : (double)CountriesRight / CountriesAnswered;

    /// <summary>Of the countries labelled as holder, the share that was found.</summary>
    public double CountryRecall => CountriesGiven == 0 ? 0 : (double)CountriesRight / CountriesGiven;
}
