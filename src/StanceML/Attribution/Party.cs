namespace StanceML.Attribution;

/// <summary>What a noun phrase is to a stance, and the tokens that say so.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">The country's place, for a country and the target.</param>
/// <param name="First">First token, -1 for nobody.</param>
/// <param name="Last">Last token, inclusive.</param>
internal readonly record struct Party(PartyKind Kind, ushort Place, int First, int Last)
{
    /// <summary>Set of <see cref="HolderCue"/>: what it is.</summary>
    public ulong Traits { get; init; }

    public static Party Nobody => new(PartyKind.Nobody, 0, -1, -1);

    public bool IsNobody => Kind == PartyKind.Nobody;
}
