namespace StanceML.Training.Bulk;

/// <summary>How fast a model judges on this machine.</summary>
public sealed record SpeedReport
{
    /// <summary>Statements that were judged again and again.</summary>
    public required int Texts { get; init; }

    /// <summary>Their mean length in bytes of UTF-8.</summary>
    public required double MeanBytes { get; init; }

    /// <summary>Judgements in a statement, on average.</summary>
    public required double MeanTargets { get; init; }

    /// <summary>Statements a second on one thread.</summary>
    public required double StatementsPerSecond { get; init; }

    /// <summary>Megabytes (1,000,000 bytes of UTF-8) a second on one thread.</summary>
    public double MegabytesPerSecond => StatementsPerSecond * MeanBytes / 1e6;

    /// <summary>Half of the judgements take at most so many microseconds.</summary>
    public required double MedianMicroseconds { get; init; }

    /// <summary>Nine in ten take at most so many microseconds.</summary>
    public required double P90Microseconds { get; init; }

    /// <summary>Ninety-nine in a hundred take at most so many microseconds.</summary>
    public required double P99Microseconds { get; init; }

    /// <summary>The slowest one, in microseconds; often the work of other programs.</summary>
    public required double MaxMicroseconds { get; init; }

    /// <summary>Bytes allocated for a judgement, on average.</summary>
    public required double BytesAllocated { get; init; }

    /// <summary>Threads of the second measurement.</summary>
    public required int Threads { get; init; }

    /// <summary>Statements a second on all these threads together.</summary>
    public required double StatementsPerSecondOnAll { get; init; }
}
