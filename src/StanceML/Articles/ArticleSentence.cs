namespace StanceML;

/// <summary>A sentence of an article and what the model says of it.</summary>
/// <param name="Span">Where it stands in the article.</param>
/// <param name="Judged">Its tone and judgements; their spans count from the sentence's start.</param>
/// <param name="IsRepeat">Whether the article prints the same words elsewhere, as a headline twice; repeats are left out of the matrix.</param>
public sealed record ArticleSentence(TextSpan Span, StatementJudgement Judged, bool IsRepeat);
