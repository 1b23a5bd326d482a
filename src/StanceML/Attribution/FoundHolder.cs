namespace StanceML.Attribution;

/// <summary>A holder and the tokens that name it; first is -1 where the text does not.</summary>
internal readonly record struct FoundHolder(HolderKind Kind, ushort Place, int First, int Last)
{
    public static FoundHolder Author => new(HolderKind.Author, 0, -1, -1);
}
