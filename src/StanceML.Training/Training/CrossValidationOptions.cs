namespace StanceML.Training;

/// <summary>What a cross-validation reports.</summary>
public sealed record CrossValidationOptions
{
    /// <summary>How many folds.</summary>
    /// <value>At least 2; default 5.</value>
    public int Folds { get; init; } = 5;

    /// <summary>Whether each feature family is left out in turn.</summary>
    public bool LeaveOutFamilies { get; init; }

    /// <summary>Whether each topic gets a model of its own; the answers are pooled.</summary>
    public bool PerTopic { get; init; }

    /// <summary>Whether the two targets of each statement are also read as one directed class of five.</summary>
    public bool Pairs { get; init; }

    /// <summary>The budget of a search within each fold, on the other folds alone; null by default: the recipe stands as it is.</summary>
    public SearchOptions? Search { get; init; }

    /// <summary>Whether gradient-boosted trees, alone and stacked, are compared with the linear model.</summary>
    public bool Trees { get; init; }
}
