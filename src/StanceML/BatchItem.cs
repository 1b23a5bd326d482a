namespace StanceML;

/// <summary>One text of a batch: what the model said of it, or what was wrong with it.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Judged">The judgement; null when there is an error.</param>
/// <param name="Error">What was wrong; null when nothing was.</param>
public readonly record struct BatchItem(long Index, StatementJudgement? Judged, Exception? Error);
