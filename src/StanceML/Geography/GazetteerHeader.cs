using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StanceML.Text;

namespace StanceML.Geography;

/// <summary>The first bytes of a compiled gazetteer: what it is and how long its parts are. Blittable.</summary>
/// <remarks>Version 1: 2026-11, the first. Version 2: a filter of second words.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct GazetteerHeader
{
    // "SMGZ" as bytes.
    private const uint ExpectedMagic = 0x5A474D53;
    private const uint ExpectedVersion = 2;

    public uint Magic;
    public uint Version;

    // The hash of one word, so that a table of another tokenizer or hash is never asked.
    public ulong WordCheck;
    public int Slots;
    public int Readings;
    public int Cues;
    public int CueWords;
    public int CountryBytes;
    public int BlocBytes;

    /// <summary>The header of a table that this version of the library writes.</summary>
    public static GazetteerHeader Current => new()
    {
        Magic = ExpectedMagic,
        Version = ExpectedVersion,
        WordCheck = WordHash.Of("gazetteer"),
    };

    /// <summary>How many bytes the whole table has.</summary>
    public readonly long Length =>
        Unsafe.SizeOf<GazetteerHeader>() + (3L * sizeof(ulong) << (GazetteerTable.FilterBits - 6)) + ((long)sizeof(ulong) << (GazetteerTable.SecondBits - 6))
        + ((long)Slots * Unsafe.SizeOf<GazetteerSlot>())
        + ((long)Readings * Unsafe.SizeOf<Reading>()) + ((long)Cues * Unsafe.SizeOf<CueRecord>()) + ((long)CueWords * sizeof(ulong))
        + CountryBytes + BlocBytes;

    /// <summary>Makes sure that the library can read the table.</summary>
    /// <exception cref="InvalidOperationException">It is no table, or one of another version of the library.</exception>
    public readonly void Check(long length)
    {
        GazetteerHeader current = Current;
        if (Magic != current.Magic || Version != current.Version || WordCheck != current.WordCheck || Length != length)
        {
            throw new InvalidOperationException(
                $"Found a gazetteer of version {Version} with {length} bytes. Expected version {ExpectedVersion} with {Length} bytes, "
                + "made with the same tokenizer; compile the tables again with 'stanceml compile-gazetteer'.");
        }
    }
}
