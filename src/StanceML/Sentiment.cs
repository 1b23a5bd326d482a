namespace StanceML;

/// <summary>The tone of a whole statement, whoever it is about.</summary>
/// <remarks>
/// The numbers are fixed for ever: model files, score rows and exported tables count on
/// 0, 1, 2 in this order.
/// </remarks>
public enum Sentiment : byte
{
    /// <summary>What is reported reads as bad.</summary>
    Negative = 0,

    /// <summary>Neither good nor bad, or both alike.</summary>
    Neutral = 1,

    /// <summary>What is reported reads as good.</summary>
    Positive = 2,
}
