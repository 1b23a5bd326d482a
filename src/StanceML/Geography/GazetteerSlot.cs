using System.Runtime.InteropServices;

namespace StanceML.Geography;

/// <summary>A place of the gazetteer's hash table: a phrase, or the beginning of longer ones. Blittable.</summary>
/// <param name="Key">The key of the phrase; 0 when the place is empty.</param>
/// <param name="FirstReading">Where the readings of the entry that ends here begin.</param>
/// <param name="ReadingCount">How many there are; 0 when no entry ends here.</param>
/// <param name="Flags">What is true of the phrase or of all its readings.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct GazetteerSlot(ulong Key, int FirstReading, ushort ReadingCount, SlotFlags Flags)
{
    public bool Is(SlotFlags flags) => (Flags & flags) != 0;
}

/// <summary>What is true of a phrase of the gazetteer.</summary>
[Flags]
internal enum SlotFlags : ushort
{
    None = 0,

    /// <summary>Longer entries start with its words.</summary>
    Continues = 1,

    /// <summary>It is the first word of an entry.</summary>
    First = 2,

    /// <summary>All its readings are three-letter codes, which count only in capitals.</summary>
    Code = 4,

    /// <summary>It has one reading, a name or a demonym, that counts in any case and needs no rule to speak for it.</summary>
    Plain = 8,

    /// <summary>All its readings want a capital letter, unless the text around has none at all.</summary>
    Cased = 16,
}

/// <summary>What a word may be in a gazetteer, as its filter tells.</summary>
[Flags]
internal enum WordRole
{
    /// <summary>Nothing; this is certain.</summary>
    None = 0,

    /// <summary>An entry by itself.</summary>
    Entry = 1,

    /// <summary>The first word of longer entries.</summary>
    Start = 2,
}
