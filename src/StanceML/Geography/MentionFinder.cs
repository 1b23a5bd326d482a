using StanceML.Text;

namespace StanceML.Geography;

/// <summary>Finds the mentions of a text that is already in tokens, in one pass. Immutable and thread-safe.</summary>
/// <remarks>
/// At each token the longest entry wins; if its readings are all turned down, the next shorter one is asked.
/// Mentions never overlap. Cost: linear in the tokens; rules look at a bounded number of neighbours.
/// </remarks>
internal sealed class MentionFinder(GazetteerTable table)
{
    // The longest entry has fewer words than this that end entries themselves.
    private const int MaxMatches = 8;

    /// <summary>Finds the mentions and puts them into the buffer, in text order.</summary>
    /// <param name="text">The text from which the tokens were made.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="output">Cleared, then filled.</param>
    /// <param name="asOf">The date of the text, to tell leaders in office from others; null when unknown.</param>
    public void Find(ReadOnlySpan<char> text, TokenBuffer tokens, MentionBuffer output, DateOnly? asOf = null) =>
        Find(text, tokens, output, asOf, null);

    internal void Find(
        ReadOnlySpan<char> text, TokenBuffer tokens, MentionBuffer output, DateOnly? asOf, MentionTrace? trace)
    {
        output.Clear();
        var context = new MentionContext(text, tokens.Tokens, output, table, asOf?.DayNumber ?? -1, trace);
        ReadOnlySpan<Token> all = tokens.Tokens;
        for (int i = 0; i < all.Length;)
        {
            ref readonly Token token = ref all[i];
            WordRole role = table.Role(token.Hash, token.IsAllCaps);
            if (role == WordRole.None)
                i++;
            else if ((role & WordRole.Start) != 0 && MayGoOn(all, i))
                i = AtPhrase(ref context, i);
            else if ((role & WordRole.Entry) != 0)
                AtWord(ref context, i++);
            else
                i++;
        }
    }

    // Reads the entry of one word that a token may be.
    private void AtWord(ref MentionContext context, int first)
    {
        ref readonly Token token = ref context.Tokens[first];
        int place = table.Find(token.Hash);
        ref readonly GazetteerSlot slot = ref table[place];
        if (slot.ReadingCount == 0 || (slot.Is(SlotFlags.Code) && !token.IsAllCaps))
            return;
        // "he" and "may": the rules would say no, at a greater cost.
        if (slot.Is(SlotFlags.Cased) && context.Trace is null && !token.Is(TokenFlags.Capitalised | TokenFlags.Hashtag | TokenFlags.Number)
            && !context.IsLowerAround(first, first + 1))
            return;
        Settles(ref context, place, first, first + 1);
    }

    // Says for most words that start longer entries that the next word goes on with none.
    private bool MayGoOn(ReadOnlySpan<Token> tokens, int first) =>
        (uint)(first + 1) < (uint)tokens.Length
        && (Words.IsDash(tokens[first + 1]) || table.MayGoOn(GazetteerTable.Extend(tokens[first].Hash, tokens[first + 1].Hash)));

    // Reads the entries of several words that start at a token; gives the token at which to go on.
    private int AtPhrase(ref MentionContext context, int first)
    {
        Span<MatchEnd> matches = stackalloc MatchEnd[MaxMatches];
        for (int m = Match(context.Tokens, first, matches) - 1; m >= 0; m--)
        {
            if (Settles(ref context, matches[m].Slot, first, matches[m].End))
                return matches[m].End;
        }

        return first + 1;
    }

    // Decides on an entry; says whether its words are used up.
    private bool Settles(ref MentionContext context, int place, int first, int end)
    {
        ref readonly GazetteerSlot entry = ref table[place];
        ReadOnlySpan<Reading> readings = table.Readings(entry);
        if (entry.Is(SlotFlags.Plain) && context.Trace is null && !Words.IsDash(context.At(first - 1)))
        {
            // What the rules would say, at a fraction of their cost.
            ref readonly Reading plain = ref readings[0];
            context.Output.Add(new FoundMention(first, end - first, plain.Place, plain.Kind, plain.Reason, Counts: true));
            return true;
        }

        Decision decision = ReadingRules.Decide(ref context, readings, first, end);
        context.Trace?.Add(first, end, readings, decision);
        if (decision.IsMention && !decision.IsTrap)
        {
            context.Output.Add(new FoundMention(
                first, end - first, decision.Place, decision.Kind, decision.Reason, decision.Counts)
            {
                IsFormer = decision.IsFormer,
            });
        }

        return decision.IsTrap || decision.IsMention;
    }

    /// <summary>The entries that stand inside tokens [first, end), shorter than the whole.</summary>
    internal IEnumerable<(int First, int End, Reading Reading)> Inside(TokenBuffer tokens, int first, int end)
    {
        var matches = new MatchEnd[MaxMatches];
        for (int i = first; i < end; i++)
        {
            int count = table.Role(tokens[i].Hash, allCaps: true) == WordRole.None ? 0 : Match(tokens.Tokens, i, matches);
            for (int m = 0; m < count; m++)
            {
                if (matches[m].End > end || matches[m].End - i == end - first)
                    continue;
                foreach (Reading reading in table.Readings(table[matches[m].Slot]).ToArray())
                    yield return (i, matches[m].End, reading);
            }
        }
    }

    // The entries that start at a token, shortest first.
    private int Match(ReadOnlySpan<Token> tokens, int first, Span<MatchEnd> matches)
    {
        int count = 0;
        ulong key = tokens[first].Hash;
        int next = first + 1;
        while (true)
        {
            int place = table.Find(key);
            ref readonly GazetteerSlot slot = ref table[place];
            if (slot.ReadingCount > 0 && count < matches.Length)
                matches[count++] = new MatchEnd(place, next);
            if (!slot.Is(SlotFlags.Continues))
                return count;
            // A hyphen or dash between two words of an entry is as good as a space.
            if (next + 1 < tokens.Length && Words.IsDash(tokens[next]) && !tokens[next].HasSpaceBefore)
                next++;
            if (next >= tokens.Length)
                return count;
            key = GazetteerTable.Extend(key, tokens[next].Hash);
            next++;
            if (!table.MayGoOn(key))
                return count;
        }
    }

    // A phrase's place in the table, and the token past its end.
    private readonly record struct MatchEnd(int Slot, int End);
}
