namespace StanceML.Attribution;

/// <summary>Somebody who may hold a stance, and what speaks for it.</summary>
/// <param name="Kind">Country, Other, Target, FirstPerson; Nobody stands for the author.</param>
/// <param name="Place">The country's place.</param>
/// <param name="First">First token, -1 for the author.</param>
/// <param name="Last">Last token, inclusive.</param>
/// <param name="Cues">Set of <see cref="HolderCue"/>.</param>
internal record struct HolderCandidate(PartyKind Kind, ushort Place, int First, int Last, ulong Cues)
{
    public readonly bool Has(HolderCue cue) => (Cues & 1ul << (int)cue) != 0;
}
