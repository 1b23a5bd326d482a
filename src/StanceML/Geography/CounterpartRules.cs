using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Finds whose leader a shared surname means beside the leader with whom he or she deals: "Merkel told Johnson", "Trump and Kim".</summary>
internal static class CounterpartRules
{
    // Leaders stay in the news for a year, and enter it as candidates.
    private const int Around = 365;

    // Between two leaders.
    private static readonly WordSet Dealing = new(
        "and & - / with versus vs meets met meet tells told warns warned urges urged calls called phones phoned thanks thanked hosts " +
        "hosted assures assured asks asked invites invited congratulates congratulated greets greeted welcomes welcomed accuses accused " +
        "visits visited sees saw joins joined backs backed praises praised rebukes rebuked");

    /// <summary>The place of the one bearer of the surname at tokens [first, end) who held office with the leader beside it; -1 when there is none, or no one.</summary>
    public static int Place(in MentionContext context, ReadOnlySpan<Reading> readings, int first, int end)
    {
        if (Dealing.Has(context.At(first - 1)) && context.Output.Count > 0 && context.Output[^1] is { Kind: MentionKind.Leader, Counts: true } last
            && last.EndToken == first - 1)
            return Among(context, readings, Bearers(context, context.Tokens[last.EndToken - 1]), last.Place);
        // "Last May and Trump", "Friday accused Trump".
        if (!Dealing.Has(context.At(end)) || Words.Days.Has(context.Tokens[first]))
            return -1;
        // "Johnson and Merkel", "Kim thanked Vladimir Putin".
        for (int i = end + 1; i <= end + 2; i++)
        {
            ref readonly Token name = ref context.At(i);
            if (!name.IsWord || !name.IsCapitalised)
                return -1;
            ReadOnlySpan<Reading> others = Bearers(context, name);
            if (others.Length > 0 && others[0] is { Kind: MentionKind.Leader, Place: not Reading.NoPlace } other && !other.Is(ReadingFlags.NeedsTitle))
                return Among(context, readings, others, other.Place);
        }

        return -1;
    }

    private static ReadOnlySpan<Reading> Bearers(in MentionContext context, in Token name) =>
        context.Table.IsEntry(name.Hash) ? context.Table.Readings(context.Table[context.Table.Find(name.Hash)]) : [];

    // Heads of state come before heads of government, where a name has both.
    private static int Among(in MentionContext context, ReadOnlySpan<Reading> readings, ReadOnlySpan<Reading> others, int place)
    {
        int state = -1, government = -1;
        bool states = false, governments = false;
        foreach (ref readonly Reading reading in readings)
        {
            if (reading.Kind != MentionKind.Leader || reading.Place == Reading.NoPlace)
                continue;
            if (reading.Place == place)
                return -1;
            // Names that many bear need a bearer whom everybody knows: one whom "Mr" is enough to tell, or the leader of a party state.
            bool known = reading.Is(ReadingFlags.AddressWill) || reading.Office == LeaderOffice.Other;
            if (!known || reading.Is(ReadingFlags.Uncounted) || reading.Office is LeaderOffice.ForeignMinister or LeaderOffice.Body or LeaderOffice.BodyAlso
                || !IsOfTheTime(context, reading, others, place))
                continue;
            ref int found = ref reading.Office == LeaderOffice.PrimeMinister ? ref government : ref state;
            ref bool several = ref reading.Office == LeaderOffice.PrimeMinister ? ref governments : ref states;
            several |= found >= 0 && found != reading.Place;
            found = reading.Place;
        }

        return state >= 0 ? (states ? -1 : state) : governments ? -1 : government;
    }

    private static bool IsOfTheTime(in MentionContext context, in Reading reading, ReadOnlySpan<Reading> others, int place)
    {
        if (context.AsOf >= 0)
            return reading.From - Around <= context.AsOf && context.AsOf <= (long)reading.To + Around;
        foreach (ref readonly Reading other in others)
        {
            if (other.Kind == MentionKind.Leader && other.Place == place && other.Office != LeaderOffice.ForeignMinister && reading.To >= LeaderRules.Since && other.To >= LeaderRules.Since
                && reading.From <= other.To && other.From <= reading.To)
                return true;
        }

        return false;
    }
}
