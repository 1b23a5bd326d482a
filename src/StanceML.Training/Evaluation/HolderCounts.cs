namespace StanceML.Training.Evaluation;

/// <summary>Counts of labelled and answered holders.</summary>
/// <param name="Total">Targets labelled against or favor, with a holder.</param>
/// <param name="Right">Of these, those whose holder was answered as labelled: country, author or other.</param>
/// <param name="CountriesGiven">Labels that name a country as holder.</param>
/// <param name="CountriesAnswered">Answers that name a country as holder.</param>
/// <param name="CountriesRight">Answers that name the right one.</param>
public readonly record struct HolderCounts(int Total, int Right, int CountriesGiven, int CountriesAnswered, int CountriesRight)
{
    /// <summary>Share of right holders, 0 to 1.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)Right / Total;

    /// <summary>Of the countries answered as holder, the share that was right.</summary>
    public double CountryPrecision => CountriesAnswered == 0 ? 0 : (double)CountriesRight / CountriesAnswered;

    /// <summary>Of the countries labelled as holder, the share that was found.</summary>
    public double CountryRecall => CountriesGiven == 0 ? 0 : (double)CountriesRight / CountriesGiven;

    /// <summary>These counts and one more answer.</summary>
    /// <param name="labelled">A country's code, "author" or "other".</param>
    /// <param name="answered">The same, or "-" for none.</param>
    public HolderCounts With(string labelled, string answered)
    {
        bool right = string.Equals(labelled, answered, StringComparison.OrdinalIgnoreCase), given = labelled.Length == 2;
        return new HolderCounts(
            Total + 1, Right + (right ? 1 : 0), CountriesGiven + (given ? 1 : 0),
            CountriesAnswered + (answered.Length == 2 ? 1 : 0), CountriesRight + (given && right ? 1 : 0));
    }
}
