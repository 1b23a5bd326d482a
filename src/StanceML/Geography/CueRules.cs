using System.Runtime.InteropServices;

namespace StanceML.Geography;

/// <summary>The words that decide between the readings of one ambiguous name.</summary>
/// <param name="BeforeFor">Words that speak for it right before.</param>
/// <param name="AfterFor">Words that speak for it right after.</param>
/// <param name="NearFor">Words that speak for it within the sentence.</param>
/// <param name="BeforeAgainst">Words that speak against it right before.</param>
/// <param name="AfterAgainst">Words that speak against it right after.</param>
/// <param name="NearAgainst">Words that speak against it within the sentence.</param>
/// <param name="NotAfterPlace">Whether "Town, Name" speaks against it.</param>
/// <param name="NotBeforeSurname">Whether "Name Surname" speaks against it.</param>
/// <param name="Usual">The decision when nothing speaks.</param>
/// <param name="Otherwise">What it is when it is not this.</param>
internal sealed record CueRule(
    WordSet BeforeFor,
    WordSet AfterFor,
    WordSet NearFor,
    WordSet BeforeAgainst,
    WordSet AfterAgainst,
    WordSet NearAgainst,
    bool NotAfterPlace,
    bool NotBeforeSurname,
    bool Usual,
    MentionReason Otherwise)
{
    /// <summary>Its word sets, in the order in which they are stored.</summary>
    public WordSet[] Sets => [BeforeFor, AfterFor, NearFor, BeforeAgainst, AfterAgainst, NearAgainst];
}

/// <summary>A cue rule as stored: where its word sets begin and how many places they have. Blittable.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CueRecord
{
    /// <summary>How many word sets a rule has.</summary>
    public const int Sets = 6;

    public int Start;
    public CueSizes Sizes;
    public byte NotAfterPlace;
    public byte NotBeforeSurname;
    public byte Usual;
    public MentionReason Otherwise;
}

/// <summary>The sizes of the six word sets of a rule, which lie one after the other.</summary>
[System.Runtime.CompilerServices.InlineArray(CueRecord.Sets)]
internal struct CueSizes
{
    private int _size;
}

/// <summary>All cue rules, by number; each is read when first asked for. Immutable and thread-safe.</summary>
internal sealed unsafe class CueRules(CueRecord[] records, ulong* words, GazetteerTable owner)
{
    private readonly CueRule?[] _rules = new CueRule?[records.Length];

    // The words lie in the table's bytes.
    private readonly GazetteerTable _owner = owner;

    /// <summary>How many there are.</summary>
    public int Count => _rules.Length;

    // Two threads may read the same rule at once; the rules are equal and either will do.
    public CueRule this[int number] => _rules[number] ??= Read(records[number]);

    private CueRule Read(in CueRecord record)
    {
        ulong* at = words + record.Start;
        var sets = new WordSet[CueRecord.Sets];
        for (int i = 0; i < sets.Length; i++)
        {
            sets[i] = WordSet.OfSlots(new ReadOnlySpan<ulong>(at, record.Sizes[i]));
            at += record.Sizes[i];
        }

        GC.KeepAlive(_owner);
        return new CueRule(
            sets[0], sets[1], sets[2], sets[3], sets[4], sets[5],
            record.NotAfterPlace != 0, record.NotBeforeSurname != 0, record.Usual != 0, record.Otherwise);
    }
}
