namespace StanceML;

/// <summary>A stretch of text that names a country, a bloc of countries or a place.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Country">The country; none for blocs.</param>
/// <param name="Kind">By what it is mentioned.</param>
/// <param name="Reason">Why it was read so.</param>
public readonly record struct Mention(TextSpan Span, Country Country, MentionKind Kind, MentionReason Reason)
{
    /// <summary>Whether it counts as a mention of <see cref="Country"/>.</summary>
    /// <value>False for blocs, for capitals that are only a place, for companies and clubs, for minor organs of state.</value>
    public bool Counts { get; init; }

    /// <summary>Whether the leader was out of office on the as-of date; false without a date.</summary>
    public bool IsFormer { get; init; }

    /// <summary>The id of the bloc, such as <c>nato</c>; null unless <see cref="Kind"/> is <see cref="MentionKind.Bloc"/>.</summary>
    public string? Bloc { get; init; }

    /// <summary>The name of <see cref="Reason"/> as written in output: <c>us-state</c>.</summary>
    public string ReasonCode => Geography.ReasonName.Of(Reason);
}
