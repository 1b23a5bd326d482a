using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Compiles entries into a table.</summary>
internal static class GazetteerCompiler
{
    /// <summary>Compiles entries; the order of entries with the same words is the order in which their readings are asked.</summary>
    public static GazetteerTable Compile(IReadOnlyList<GazetteerEntry> entries, CueRules cues, string[] blocs)
    {
        var nodes = new Dictionary<ulong, GazetteerNode>(entries.Count * 2);
        var tokens = new TokenBuffer();
        foreach (GazetteerEntry entry in entries)
        {
            Tokenizer.Tokenize(entry.Text, tokens);
            GazetteerNode? node = null;
            ulong key = 0;
            foreach (Token token in tokens.Tokens)
            {
                if (node != null && Words.IsDash(token) && !token.HasSpaceBefore)
                    continue;
                key = node == null ? token.Hash : GazetteerTable.Extend(key, token.Hash);
                bool first = node == null;
                if (node != null)
                    node.Continues = true;
                if (!nodes.TryGetValue(key, out node))
                    nodes.Add(key, node = new GazetteerNode());
                node.IsFirst |= first;
            }

            if (node == null)
                throw new FormatException($"{entry.Origin}: '{entry.Text}' has no word.");
            AddReading(node.Readings, entry.Reading, cues);
        }

        CountOrgans(entries, nodes, tokens);
        return new GazetteerTable(nodes, cues, blocs);
    }

    /// <summary>Gives the key under which a phrase is found.</summary>
    public static ulong Key(string text, TokenBuffer tokens)
    {
        Tokenizer.Tokenize(text, tokens);
        ulong key = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i == 0)
                key = tokens[i].Hash;
            else if (!Words.IsDash(tokens[i]) || tokens[i].HasSpaceBefore)
                key = GazetteerTable.Extend(key, tokens[i].Hash);
        }

        return key;
    }

    // "US Treasury" is an organ that does not count, but the "US" in it does.
    private static void CountOrgans(IReadOnlyList<GazetteerEntry> entries, Dictionary<ulong, GazetteerNode> nodes, TokenBuffer tokens)
    {
        foreach (GazetteerEntry entry in entries)
        {
            if (entry.Reading.Kind != MentionKind.Seat || !entry.Reading.Is(ReadingFlags.Uncounted))
                continue;
            ulong key = Key(entry.Text, tokens);
            foreach (Token token in tokens.Tokens)
            {
                if (!nodes.TryGetValue(token.Hash, out GazetteerNode? word)
                    || !word.Readings.Exists(r => r.Place == entry.Reading.Place && r.Kind <= MentionKind.Demonym))
                    continue;
                List<Reading> readings = nodes[key].Readings;
                int index = readings.IndexOf(entry.Reading);
                if (index >= 0)
                    readings[index] = entry.Reading with { Flags = ReadingFlags.None };
            }
        }
    }

    private static void AddReading(List<Reading> readings, Reading reading, CueRules cues)
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
        if (reading.Cue >= 0 && !cues[reading.Cue].Usual)
            readings.Insert(0, reading);
        else
            readings.Add(reading);
    }
}
