namespace StanceML.Training;

/// <summary>A learning curve and what the parts of the data are worth.</summary>
/// <param name="Points">One for each part, seed and test set.</param>
/// <param name="LeftOut">One for each source and test set.</param>
/// <param name="Added">What other statements would bring as training data; empty where none were given.</param>
public sealed record LearningCurveResult(IReadOnlyList<CurvePoint> Points, IReadOnlyList<LeftOutSource> LeftOut, IReadOnlyList<AddedData> Added);
