namespace StanceML.Training.MLNet;

/// <summary>What <see cref="MLContextExtensions.JudgeStance"/> reads of a row.</summary>
public sealed class StanceRow
{
    /// <summary>The text to judge.</summary>
    public string? Text { get; set; }

    /// <summary>Code of the country whose stance is asked for; empty for the first that the text names.</summary>
    public string? Target { get; set; }
}
