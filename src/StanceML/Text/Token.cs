namespace StanceML.Text;

/// <summary>A word, number or punctuation mark: where it stands and what it folds to.</summary>
/// <param name="Hash"><see cref="WordHash"/> of the folded form.</param>
/// <param name="Start">Offset of its first character in the text, in UTF-16 units.</param>
/// <param name="Length">Its length in the text, in UTF-16 units.</param>
/// <param name="FoldStart">Offset of its folded form in the buffer's folded bytes.</param>
/// <param name="FoldLength">Length of the folded form in bytes.</param>
/// <param name="Flags">What it is and how it is written.</param>
internal readonly record struct Token(
    ulong Hash, int Start, int Length, int FoldStart, ushort FoldLength, TokenFlags Flags)
{
    public int End => Start + Length;

    public bool IsWord => (Flags & TokenFlags.Word) != 0;

    public bool IsPunctuation => (Flags & TokenFlags.Punctuation) != 0;

    public bool IsCapitalised => (Flags & TokenFlags.Capitalised) != 0;

    public bool IsAllCaps => (Flags & TokenFlags.AllCaps) != 0;

    public bool HasSpaceBefore => (Flags & TokenFlags.SpaceBefore) != 0;

    public bool Is(TokenFlags flags) => (Flags & flags) != 0;
}
