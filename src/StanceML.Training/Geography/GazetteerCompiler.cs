using StanceML.Geography;
using StanceML.Training.Data;

namespace StanceML.Training.Geography;

/// <summary>Compiles the readable tables of countries, leaders and the rest into the one block of bytes that the library embeds.</summary>
/// <remarks>The same tables give the same bytes. Thread-safe.</remarks>
public static class GazetteerCompiler
{
    /// <summary>The name of the compiled file, which stands beside the tables.</summary>
    public const string FileName = "gazetteer.bin";

    /// <summary>Compiles the tables of a folder.</summary>
    /// <param name="folder">The folder that holds countries.tsv and the other tables.</param>
    /// <returns>The bytes of the compiled gazetteer.</returns>
    /// <exception cref="FormatException">A table is malformed; the message names the file and line.</exception>
    /// <exception cref="FileNotFoundException">A table is missing.</exception>
    public static byte[] Compile(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        GazetteerSource source = GazetteerSource.Read(folder);
        var nodes = new GazetteerNodes();
        foreach (GazetteerEntry entry in source.Entries)
            AddReading(nodes.Open(entry.Text, entry.Origin).Readings, entry.Reading, source.Cues);
        CountOrgans(source.Entries, nodes);
        return GazetteerWriter.Write(nodes, source.Cues, source.Countries, source.Blocs);
    }

    /// <summary>Compiles the tables of a folder and puts the result beside them, whole or not at all.</summary>
    /// <param name="folder">The folder that holds countries.tsv and the other tables.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="FormatException">A table is malformed; the message names the file and line.</exception>
    /// <exception cref="IOException">A table is missing, or the file cannot be written.</exception>
    public static int CompileFile(string folder)
    {
        byte[] bytes = Compile(folder);
        using var file = new AtomicFile(Path.Combine(folder, FileName));
        file.Stream.Write(bytes);
        file.Commit();
        return bytes.Length;
    }

    // "US Treasury" is an organ that does not count, but the "US" in it does.
    private static void CountOrgans(IReadOnlyList<GazetteerEntry> entries, GazetteerNodes nodes)
    {
        foreach (GazetteerEntry entry in entries)
        {
            if (entry.Reading.Kind != MentionKind.Seat || !entry.Reading.Is(ReadingFlags.Uncounted))
                continue;
            bool named = Array.Exists(nodes.WordsOf(entry.Text), word => nodes.Find(word) is { } node
                && node.Readings.Exists(r => r.Place == entry.Reading.Place && r.Kind <= MentionKind.Demonym));
            List<Reading> readings = nodes.Find(nodes.Key(entry.Text))!.Readings;
            int index = readings.IndexOf(entry.Reading);
            if (named && index >= 0)
                readings[index] = entry.Reading with { Flags = ReadingFlags.None };
        }
    }

    private static void AddReading(List<Reading> readings, Reading reading, IReadOnlyList<CueRule> cues)
    {
        for (int i = 0; i < readings.Count; i++)
        {
            Reading other = readings[i];
            // "Czech" as adjective and as noun; the wider case rule wins. Leaders keep each term of office.
            if (other.Kind != reading.Kind || other.Place != reading.Place || other.Flags != reading.Flags)
                continue;
            if (reading.Kind != MentionKind.Leader)
            {
                if (reading.Case < other.Case)
                    readings[i] = reading;
                return;
            }
        }

        // A reading that needs a word to speak for it is asked before the usual one.
        if (reading.Cue != Reading.NoCue && !cues[reading.Cue].Usual)
            readings.Insert(0, reading);
        else
            readings.Add(reading);
    }
}
