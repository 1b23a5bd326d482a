namespace StanceML.Attribution;

/// <summary>A holder, the tokens that name it, and why; first is -1 where the text does not name it.</summary>
internal readonly record struct FoundHolder(HolderKind Kind, ushort Place, int First, int Last, HolderReason Reason)
{
    public static FoundHolder Author(HolderReason reason) => new(HolderKind.Author, 0, -1, -1, reason);
}
