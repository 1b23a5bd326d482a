using System.Runtime.InteropServices;

namespace StanceML.Text;

/// <summary>Sixty-four characters as bytes, and what a token that starts with each of them is. On the stack; not for keeping.</summary>
[StructLayout(LayoutKind.Explicit, Size = GapsAt + CharacterMasks.Width)]
internal struct CharacterBytes
{
    // Behind the characters there is room for a word to be read whole.
    private const int KindsAt = CharacterMasks.Width + 16;
    private const int GapsAt = KindsAt + CharacterMasks.Width + 16;

    /// <summary>The first character; letters of ASCII as small ones, and what is between space and letters as it is.</summary>
    [FieldOffset(0)]
    public byte Lower;

    /// <summary>For the first character: whether it starts a word, a number or else a mark, and with a capital.</summary>
    [FieldOffset(KindsAt)]
    public byte Kinds;

    /// <summary>For the token behind the first character: whether that is a space or a line break. None before the first, so that it can be asked for any.</summary>
    [FieldOffset(GapsAt)]
    public byte Gaps;
}
