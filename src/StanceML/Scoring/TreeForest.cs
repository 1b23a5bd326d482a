namespace StanceML.Scoring;

/// <summary>Decision trees as they go into a model file: six ensembles, three of stance and three of sentiment, over the same columns.</summary>
internal sealed record TreeForest
{
    /// <summary>How many ensembles there are.</summary>
    public const int Ensembles = 6;

    /// <summary>The feature of each column.</summary>
    public required ulong[] Features { get; init; }

    /// <summary>What the trees of stance are multiplied by.</summary>
    public required float StanceShare { get; init; }

    /// <summary>What the trees of sentiment are multiplied by.</summary>
    public required float SentimentShare { get; init; }

    /// <summary>The first tree of each ensemble, and behind them the number of all trees.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The first node of each tree, or the bitwise complement of its only leaf.</summary>
    public required int[] Roots { get; init; }

    /// <summary>The nodes of all trees.</summary>
    public required TreeNode[] Nodes { get; init; }

    /// <summary>The leaves of all trees.</summary>
    public required float[] Leaves { get; init; }
}
