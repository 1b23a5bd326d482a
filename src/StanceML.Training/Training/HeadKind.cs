namespace StanceML.Training;

/// <summary>What a head of the model answers.</summary>
internal enum HeadKind
{
    /// <summary>The stance toward a target.</summary>
    Stance,

    /// <summary>The tone of a statement.</summary>
    Sentiment,
}
