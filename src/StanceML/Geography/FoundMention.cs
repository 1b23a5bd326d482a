namespace StanceML.Geography;

/// <summary>A mention in terms of tokens.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="TokenCount">How many tokens it covers.</param>
/// <param name="Place">Place in the table of countries and, after them, blocs.</param>
/// <param name="Kind">By what the place is mentioned.</param>
/// <param name="Reason">Why it was read so.</param>
/// <param name="Counts">Whether it counts as a mention of a country.</param>
internal readonly record struct FoundMention(
    int FirstToken, int TokenCount, ushort Place, MentionKind Kind, MentionReason Reason, bool Counts)
{
    /// <summary>Whether the leader was out of office on the as-of date.</summary>
    public bool IsFormer { get; init; }

    /// <summary>The token just past the last one.</summary>
    public int EndToken => FirstToken + TokenCount;
}
