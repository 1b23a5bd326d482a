namespace StanceML.Geography;

/// <summary>How an entry must be written to count.</summary>
internal enum CaseRule : byte
{
    /// <summary>In any case.</summary>
    Any,

    /// <summary>With a first capital, except in text that has no capitals at all.</summary>
    Capitalised,

    /// <summary>In capitals, unless the text gives every word the same case and the context decides.</summary>
    AllCaps,

    /// <summary>In capitals among words that are not: three-letter codes.</summary>
    Code,
}

/// <summary>What else the rules must know about a reading.</summary>
[Flags]
internal enum ReadingFlags : byte
{
    None = 0,

    /// <summary>Counts only after a title, as a surname that others share.</summary>
    NeedsTitle = 1,

    /// <summary>Recognised, but not counted as a mention of the country.</summary>
    Uncounted = 2,

    /// <summary>Counts only before a hyphen.</summary>
    Combining = 4,

    /// <summary>Also the name of a language.</summary>
    Language = 8,

    /// <summary>A surname without its first name.</summary>
    Surname = 16,

    /// <summary>No mention of anything: it only keeps the words inside it from being read as countries.</summary>
    Trap = 32,

    /// <summary>Counts only after "the": "the West".</summary>
    AfterThe = 64,

    /// <summary>With <see cref="NeedsTitle"/>: a form of address will do as well, "Mr Xi".</summary>
    AddressWill = 128,
}

/// <summary>In what office a leader was, as titles tell them apart.</summary>
internal enum LeaderOffice : byte
{
    /// <summary>Another one, or none.</summary>
    Other,

    /// <summary>President, of a state or of a council.</summary>
    President,

    /// <summary>Prime minister, premier or chancellor.</summary>
    PrimeMinister,

    /// <summary>Foreign minister or secretary of state.</summary>
    ForeignMinister,

    /// <summary>King, queen, emir, sultan and the like.</summary>
    Monarch,

    /// <summary>Head of an international body, by which the name is known best: no country's leader then.</summary>
    Body,

    /// <summary>Head of an international body, but better known as a country's leader.</summary>
    BodyAlso,
}

/// <summary>One meaning of an entry. Blittable, so that a table of them is read in place.</summary>
/// <param name="Place">Place in the table of countries and, after them, blocs; <see cref="NoPlace"/> for neither.</param>
/// <param name="Kind">By what it mentions its place.</param>
/// <param name="Reason">The reason to give when nothing more special decides.</param>
/// <param name="Case">How it must be written.</param>
/// <param name="Flags">What else the rules must know.</param>
/// <param name="Cue">Number of its cue rule, or <see cref="NoCue"/>.</param>
/// <param name="Office">For leaders: in what office.</param>
/// <param name="From">First day in office as a day number; 0 when open.</param>
/// <param name="To">Last day in office as a day number; <see cref="int.MaxValue"/> when open.</param>
internal readonly record struct Reading(
    ushort Place, MentionKind Kind, MentionReason Reason, CaseRule Case, ReadingFlags Flags, byte Cue, LeaderOffice Office, int From, int To)
{
    public const byte NoCue = byte.MaxValue;

    public const ushort NoPlace = ushort.MaxValue;

    public bool Is(ReadingFlags flags) => (Flags & flags) != 0;
}
