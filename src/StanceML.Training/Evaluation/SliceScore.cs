namespace StanceML.Training.Evaluation;

/// <summary>How well a part of the data was answered.</summary>
/// <param name="Name">Such as "country=RU".</param>
/// <param name="Confusion">Given against predicted.</param>
/// <param name="Accuracy">Share of right answers with its interval.</param>
/// <param name="MacroF1">Macro-F1 with its interval; null where a class has no label.</param>
public sealed record SliceScore(string Name, Confusion Confusion, Interval Accuracy, Interval? MacroF1);
