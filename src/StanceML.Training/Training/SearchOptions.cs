namespace StanceML.Training;

/// <summary>The budget of a search of hyperparameters; it ends with whichever limit is reached first.</summary>
public sealed record SearchOptions
{
    /// <summary>Most trials, the recipe as it stands included.</summary>
    /// <value>At least 1; default 20.</value>
    public int Trials { get; init; } = 20;

    /// <summary>Time after which no new trial begins.</summary>
    /// <value>Default one hour.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Folds of each trial.</summary>
    /// <value>At least 2; default 3.</value>
    public int Folds { get; init; } = 3;
}
