namespace StanceML.Geography;

/// <summary>What the rules make of an entry where it stands.</summary>
/// <param name="Reading">Which of the entry's readings, or -1 for none.</param>
/// <param name="Place">The place that is mentioned.</param>
/// <param name="Kind">By what it is mentioned.</param>
/// <param name="Reason">Why.</param>
/// <param name="Counts">Whether it counts as a mention of a country.</param>
/// <param name="IsMention">Whether it is a mention at all.</param>
/// <param name="IsTrap">Whether its words are used up although they mention nothing.</param>
/// <param name="IsFormer">Whether the leader was out of office on the as-of date.</param>
internal readonly record struct Decision(
    int Reading,
    ushort Place,
    MentionKind Kind,
    MentionReason Reason,
    bool Counts,
    bool IsMention,
    bool IsTrap,
    bool IsFormer)
{
    public static Decision Accept(int index, in Reading reading, MentionReason reason, bool counts = true) =>
        new(index, reading.Place, reading.Kind, reason, counts && !reading.Is(ReadingFlags.Uncounted), true, false, false);

    /// <summary>The words mention nothing; shorter entries inside them may still be asked.</summary>
    public static Decision Reject(int index, in Reading reading, MentionReason reason) =>
        new(index, reading.Place, reading.Kind, reason, false, false, false, false);

    /// <summary>The words mention nothing and neither does any part of them.</summary>
    public static Decision Trap(int index, in Reading reading, MentionReason reason) =>
        new(index, reading.Place, reading.Kind, reason, false, false, true, false);
}
