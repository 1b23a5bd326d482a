namespace StanceML;

/// <summary>A piece of the text that moved a score.</summary>
/// <param name="Span">Where it stands, in UTF-16 units of the text.</param>
/// <param name="Weight">What it added to score(Favor) - score(Against), before calibration: below 0 speaks against, above 0 in favor.</param>
public readonly record struct Evidence(TextSpan Span, float Weight);
