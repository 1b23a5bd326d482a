namespace StanceML;

/// <summary>What a model file says of itself. Immutable.</summary>
public sealed record ModelInfo
{
    /// <summary>The model's name, such as "news".</summary>
    public required string Name { get; init; }

    /// <summary>First 16 hexadecimal digits of the SHA-256 of the file's content: the same bytes, the same id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Size of the file in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>Number of the feature schema that the model was trained for, in hexadecimal.</summary>
    public required string Schema { get; init; }

    /// <summary>Statements that it was trained on.</summary>
    public required int Statements { get; init; }

    /// <summary>Targets that it was trained on.</summary>
    public required int Targets { get; init; }

    /// <summary>SHA-256 of the training data, over all rows in order, in hexadecimal.</summary>
    public required string DataHash { get; init; }

    /// <summary>The recipe as JSON: everything that decided the training.</summary>
    public required string Recipe { get; init; }

    /// <summary>Licence of the model's weights.</summary>
    public required string License { get; init; }

    /// <summary>The vector instructions of the machine that trained it; weights differ in the last digits between them.</summary>
    public required string InstructionSet { get; init; }

    /// <summary>Below this probability of the likeliest stance a judgement is undecided, 0 to 1.</summary>
    public required float AbstentionThreshold { get; init; }
}
