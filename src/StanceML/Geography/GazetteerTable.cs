using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StanceML.Text;

namespace StanceML.Geography;

/// <summary>The compiled gazetteer, read in place: one block of bytes that holds flat tables. Immutable and thread-safe.</summary>
/// <remarks>
/// A phrase is found token by token: its first token's hash is the first key, and each further token is joined to the key
/// before. The table that comes with the library lies in the mapped assembly, so that loading it costs next to nothing.
/// Layout: <see cref="GazetteerHeader"/>, then the filter of first words (two bits each: an entry, the start of longer ones)
/// and that of all ways on from there, that of second words by themselves, the hash table, the readings, the cue rules and their words,
/// the names of countries and the ids of blocs. Little-endian; a machine of the other kind gets a clear error.
/// </remarks>
internal sealed unsafe class GazetteerTable
{
    /// <summary>The bits of a key by which a filter is asked.</summary>
    public const int FilterBits = 18;

    /// <summary>The bits of a hash by which the filter of second words is asked.</summary>
    public const int SecondBits = 16;

    // A three-letter code is looked for under another key, so that "and" and "are" pass no filter.
    private const ulong CodeSalt = 0xA5C1_5F3B_0D96_E287;

    private static readonly Lazy<GazetteerTable> Shared = new(OfAssembly);

    // Keeps the bytes alive where they are ours.
    private readonly byte[]? _owned;
    private readonly ulong* _first;
    private readonly ulong* _further;
    private readonly ulong* _seconds;
    private readonly GazetteerSlot* _slots;
    private readonly Reading* _readings;
    private readonly ulong _mask;
    private readonly int _slotCount;

    /// <summary>Reads a table from bytes of its own.</summary>
    /// <param name="pinned">An array on the pinned heap.</param>
    public GazetteerTable(byte[] pinned)
        : this((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)), pinned.Length)
    {
        _owned = pinned;
    }

    private GazetteerTable(byte* bytes, long length)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("The gazetteer needs a little-endian machine.");
        GazetteerHeader header = *(GazetteerHeader*)bytes;
        header.Check(length);
        byte* at = bytes + sizeof(GazetteerHeader);
        _first = (ulong*)at;
        at += sizeof(ulong) << (FilterBits - 5);
        _further = (ulong*)at;
        at += sizeof(ulong) << (FilterBits - 6);
        _seconds = (ulong*)at;
        at += sizeof(ulong) << (SecondBits - 6);
        _slotCount = header.Slots;
        _mask = (ulong)header.Slots - 1;
        _slots = (GazetteerSlot*)at;
        at += (long)header.Slots * sizeof(GazetteerSlot);
        _readings = (Reading*)at;
        at += (long)header.Readings * sizeof(Reading);
        var cues = new ReadOnlySpan<CueRecord>(at, header.Cues).ToArray();
        at += (long)header.Cues * sizeof(CueRecord);
        Cues = new CueRules(cues, (ulong*)at, this);
        at += (long)header.CueWords * sizeof(ulong);
        Countries = Lines(at, header.CountryBytes);
        Blocs = Lines(at + header.CountryBytes, header.BlocBytes);
    }

    /// <summary>The table that comes with the library.</summary>
    public static GazetteerTable Embedded => Shared.Value;

    /// <summary>The cue rules to which readings refer.</summary>
    public CueRules Cues { get; }

    /// <summary>Code, three-letter code and name of each country, parted by tabs; only in the table of the library.</summary>
    public string[] Countries { get; }

    /// <summary>The ids of blocs, whose places follow the countries'.</summary>
    public string[] Blocs { get; }

    /// <summary>The filter of second words.</summary>
    public ReadOnlySpan<ulong> Seconds => new(_seconds, 1 << (SecondBits - 6));

    /// <summary>All places of the hash table, empty ones too.</summary>
    public ReadOnlySpan<GazetteerSlot> Slots => new(_slots, _slotCount);

    /// <summary>Gives the tokens at which an entry may start, and few others: by themselves, or by what follows.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="from">The first one that is asked.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="places">Receives their numbers; has room for all that are asked.</param>
    /// <returns>How many they are.</returns>
    public int Candidates(ReadOnlySpan<Token> tokens, int from, int to, Span<int> places)
    {
        // Each is written, whether it counts or not: which ones do is not for the processor to guess.
        ulong* first = _first, seconds = _seconds;
        ref Token token = ref Unsafe.Add(ref MemoryMarshal.GetReference(tokens), from);
        ref int place = ref MemoryMarshal.GetReference(places[..(to - from)]);
        uint role = Role(first, token);
        int inside = Math.Min(to, tokens.Length - 1);
        for (int i = from; i < inside; i++)
        {
            token = ref Unsafe.Add(ref token, 1);
            uint next = Role(first, token);
            uint goesOn = (uint)(seconds[token.Hash >> (64 - SecondBits + 6)] >> (int)((token.Hash >> (64 - SecondBits)) & 63));
            place = i;
            place = ref Unsafe.Add(ref place, (int)((role | ((role >> 1) & goesOn)) & 1));
            role = next;
        }

        // What follows the last token is not known, or there is nothing.
        int count = (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(places), ref place) / sizeof(int));
        if (inside < to && role != 0)
            places[count++] = inside;
        return count;
    }

    /// <summary>Says in a few instructions, for most words, that no entry starts with it.</summary>
    public WordRole Role(in Token token) => (WordRole)Role(_first, token);

    /// <summary>Says in a few instructions, for most words, that no entry starts with it.</summary>
    /// <param name="hash">The word's hash.</param>
    /// <param name="allCaps">Whether it is written in capitals: without, no three-letter code is asked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordRole Role(ulong hash, bool allCaps)
    {
        uint role = Role(_first, hash);
        return (WordRole)(allCaps ? role | Role(_first, hash ^ CodeSalt) : role);
    }

    /// <summary>Says in a few instructions that no entry goes on to a key, for most keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayGoOn(ulong key) =>
        ((_further[key >> (64 - FilterBits + 6)] >> (int)((key >> (64 - FilterBits)) & 63)) & 1) != 0;

    /// <summary>Says whether entries go on to a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GoesOn(ulong key) => MayGoOn(key) && _slots[Find(key)].Key == key;

    /// <summary>The phrase at a place of the hash table.</summary>
    public ref readonly GazetteerSlot this[int place] => ref _slots[place];

    /// <summary>Gives the place of a key; an empty one when the table does not have it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        ulong at = key & _mask;
        while (_slots[at].Key != key && _slots[at].Key != 0)
            at = (at + 1) & _mask;
        return (int)at;
    }

    /// <summary>Says whether a word alone is an entry.</summary>
    public bool IsEntry(ulong hash) => (Role(hash, allCaps: true) & WordRole.Entry) != 0 && _slots[Find(hash)].ReadingCount > 0;

    /// <summary>The key of a phrase that goes on with one more token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Extend(ulong key, ulong tokenHash) => WordHash.Join(key, tokenHash);

    /// <summary>The readings of an entry, best first.</summary>
    public ReadOnlySpan<Reading> Readings(in GazetteerSlot slot) => new(_readings + slot.FirstReading, slot.ReadingCount);

    /// <summary>The place of a key in the filter of further words.</summary>
    public static (int Word, ulong Bit) FurtherPlace(ulong key) =>
        ((int)(key >> (64 - FilterBits + 6)), 1UL << (int)((key >> (64 - FilterBits)) & 63));

    /// <summary>The place and the bits of a first word in the filter of first words.</summary>
    public static (int Word, ulong Bits) FirstPlace(ulong hash, WordRole role, bool isCode)
    {
        ulong key = isCode ? hash ^ CodeSalt : hash;
        return ((int)(key >> (64 - FilterBits + 5)), (ulong)role << (int)(2 * ((key >> (64 - FilterBits)) & 31)));
    }

    /// <summary>The place of a word in the filter of second words.</summary>
    public static (int Word, ulong Bit) SecondPlace(ulong hash) =>
        ((int)(hash >> (64 - SecondBits + 6)), 1UL << (int)((hash >> (64 - SecondBits)) & 63));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Role(ulong* filter, in Token token) =>
        token.IsAllCaps ? Role(filter, token.Hash) | Role(filter, token.Hash ^ CodeSalt) : Role(filter, token.Hash);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Role(ulong* filter, ulong key) =>
        (uint)(filter[key >> (64 - FilterBits + 5)] >> (int)(2 * ((key >> (64 - FilterBits)) & 31))) & 3;

    private static GazetteerTable OfAssembly()
    {
        using Stream stream = typeof(GazetteerTable).Assembly.GetManifestResourceStream("gazetteer.bin")
            ?? throw new InvalidOperationException("The assembly holds no gazetteer. It was built without Geography/Data/gazetteer.bin.");
        // Where the assembly is mapped its bytes stay where they are for as long as it is loaded.
        if (stream is UnmanagedMemoryStream mapped && (nuint)mapped.PositionPointer % sizeof(ulong) == 0)
            return new GazetteerTable(mapped.PositionPointer, mapped.Length);
        byte[] copy = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(copy);
        return new GazetteerTable(copy);
    }

    private static string[] Lines(byte* text, int length) => length == 0
        ? []
        : System.Text.Encoding.UTF8.GetString(text, length).Split('\n');
}
