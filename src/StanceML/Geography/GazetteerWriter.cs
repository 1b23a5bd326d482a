using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace StanceML.Geography;

/// <summary>Writes phrases as a compiled gazetteer: the same phrases in the same order give the same bytes.</summary>
internal static class GazetteerWriter
{
    /// <summary>Writes a table.</summary>
    /// <param name="nodes">The phrases.</param>
    /// <param name="cues">The cue rules to which their readings refer.</param>
    /// <param name="countries">A line for each country, or nothing.</param>
    /// <param name="blocs">The ids of the blocs.</param>
    /// <returns>An array on the pinned heap, as <see cref="GazetteerTable"/> needs it.</returns>
    public static byte[] Write(GazetteerNodes nodes, IReadOnlyList<CueRule> cues, IReadOnlyList<string> countries, IReadOnlyList<string> blocs)
    {
        var readings = new List<Reading>();
        GazetteerSlot[] slots = Slots(nodes, readings, out ulong[] first, out ulong[] further);
        CueRecord[] records = Records(cues, out List<ulong> cueWords);
        byte[] countryText = Encoding.UTF8.GetBytes(string.Join('\n', countries));
        byte[] blocText = Encoding.UTF8.GetBytes(string.Join('\n', blocs));
        GazetteerHeader header = GazetteerHeader.Current with
        {
            Slots = slots.Length,
            Readings = readings.Count,
            Cues = records.Length,
            CueWords = cueWords.Count,
            CountryBytes = countryText.Length,
            BlocBytes = blocText.Length,
        };
        byte[] bytes = GC.AllocateArray<byte>(checked((int)header.Length), pinned: true);
        MemoryMarshal.Write(bytes, header);
        Span<byte> rest = bytes.AsSpan(Unsafe.SizeOf<GazetteerHeader>());
        Put(ref rest, MemoryMarshal.AsBytes<ulong>(first));
        Put(ref rest, MemoryMarshal.AsBytes<ulong>(further));
        Put(ref rest, MemoryMarshal.AsBytes<ulong>(nodes.Seconds));
        Put(ref rest, MemoryMarshal.AsBytes<GazetteerSlot>(slots));
        Put(ref rest, MemoryMarshal.AsBytes<Reading>(CollectionsMarshal.AsSpan(readings)));
        Put(ref rest, MemoryMarshal.AsBytes<CueRecord>(records));
        Put(ref rest, MemoryMarshal.AsBytes<ulong>(CollectionsMarshal.AsSpan(cueWords)));
        Put(ref rest, countryText);
        Put(ref rest, blocText);
        return bytes;
    }

    // Two thirds full at most: a miss costs about two probes, and the filters catch most misses before.
    private static GazetteerSlot[] Slots(GazetteerNodes nodes, List<Reading> readings, out ulong[] first, out ulong[] further)
    {
        int size = 16;
        while (size * 2 < nodes.All.Count * 3)
            size *= 2;
        var slots = new GazetteerSlot[size];
        first = new ulong[1 << (GazetteerTable.FilterBits - 5)];
        further = new ulong[1 << (GazetteerTable.FilterBits - 6)];
        foreach ((ulong key, GazetteerNode node) in nodes.All)
        {
            SlotFlags flags = SlotFlags.None;
            if (node.Continues)
                flags |= SlotFlags.Continues;
            if (node.IsFirst)
                flags |= SlotFlags.First;
            if (node.Readings.Count > 0 && node.Readings.TrueForAll(reading => reading.Case == CaseRule.Code))
                flags |= SlotFlags.Code;
            if (node.Readings is [{ Kind: MentionKind.Name or MentionKind.Demonym, Case: CaseRule.Any, Flags: ReadingFlags.None, Cue: Reading.NoCue }])
                flags |= SlotFlags.Plain;
            if (node.Readings.Count > 0 && key != CaseRules.Us
                && node.Readings.TrueForAll(reading => reading.Kind == MentionKind.Leader || reading.Case is CaseRule.Capitalised or CaseRule.AllCaps))
                flags |= SlotFlags.Cased;
            int slot = (int)(key & (ulong)(size - 1));
            while (slots[slot].Key != 0)
                slot = (slot + 1) & (size - 1);
            slots[slot] = new GazetteerSlot(key, readings.Count, checked((ushort)node.Readings.Count), flags);
            readings.AddRange(node.Readings);
            if (node.IsFirst)
            {
                WordRole role = (node.Readings.Count > 0 ? WordRole.Entry : 0) | (node.Continues ? WordRole.Start : 0);
                (int word, ulong bits) = GazetteerTable.FirstPlace(key, role, (flags & (SlotFlags.Code | SlotFlags.Continues)) == SlotFlags.Code);
                first[word] |= bits;
            }
            else
            {
                (int word, ulong bit) = GazetteerTable.FurtherPlace(key);
                further[word] |= bit;
            }
        }

        return slots;
    }

    private static CueRecord[] Records(IReadOnlyList<CueRule> cues, out List<ulong> words)
    {
        var records = new CueRecord[cues.Count];
        words = [];
        for (int i = 0; i < records.Length; i++)
        {
            CueRule rule = cues[i];
            records[i].Start = words.Count;
            records[i].NotAfterPlace = Convert.ToByte(rule.NotAfterPlace);
            records[i].NotBeforeSurname = Convert.ToByte(rule.NotBeforeSurname);
            records[i].Usual = Convert.ToByte(rule.Usual);
            records[i].Otherwise = rule.Otherwise;
            for (int set = 0; set < CueRecord.Sets; set++)
            {
                ReadOnlySpan<ulong> slots = rule.Sets[set].Slots;
                records[i].Sizes[set] = slots.Length;
                words.AddRange(slots);
            }
        }

        return records;
    }

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> part)
    {
        part.CopyTo(rest);
        rest = rest[part.Length..];
    }
}
