using StanceML.Tables;
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

    // How many tokens a window that is too narrow gets on either side of a place.
    private const int FirstReach = 64;

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
        int next = 0;
        foreach (int i in Candidates(all, 0, all.Length, output))
        {
            if (i >= next)
                next = AtToken(ref context, i);
        }
    }

    /// <summary>Finds the mentions of a text that is not in tokens, part by part: the same ones.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">Its tokens go through this.</param>
    /// <param name="output">Cleared, then filled, in text order.</param>
    /// <param name="asOf">The date of the text, to tell leaders in office from others; null when unknown.</param>
    public void Find(ReadOnlySpan<char> text, MentionWindow window, ScratchList<PlacedMention> output, DateOnly? asOf = null)
    {
        output.Clear();
        window.Begin();
        int next = 0;
        while (!window.IsAtEnd)
        {
            next = window.GoOn(text, next);
            next = FindInWindow(text, window, next, output, asOf?.DayNumber ?? -1);
        }
    }

    // Goes through a window from a token on; gives the one at which to go on.
    private int FindInWindow(ReadOnlySpan<char> text, MentionWindow window, int next, ScratchList<PlacedMention> output, int asOf)
    {
        int reach = FirstReach;
        while (!TryFindInWindow(text, window, ref next, ref reach, output, asOf))
        {
            // The rules looked further than the window goes: again in a wider one.
            next = window.Widen(text, next, reach, output.Items);
            reach *= 4;
        }

        return next;
    }

    // Stops at a token about which the window is too short to decide.
    private bool TryFindInWindow(ReadOnlySpan<char> text, MentionWindow window, ref int next, ref int reach, ScratchList<PlacedMention> output, int asOf)
    {
        MentionBuffer found = window.Mentions;
        ReadOnlySpan<Token> tokens = window.Tokens.Tokens;
        var context = new MentionContext(text, tokens, found, table, asOf, null, window);
        int stop = window.Stop;
        foreach (int i in Candidates(tokens, next, stop, found))
        {
            if (i < next)
                continue;
            int count = found.Count, end = AtToken(ref context, i);
            if (window.IsShort)
            {
                found.Truncate(count);
                next = i;
                return false;
            }

            if (found.Count > count)
                output.Add(Placed(found[count], tokens));
            next = end;
            reach = FirstReach;
        }

        next = Math.Max(next, stop);
        return true;
    }

    // The tokens of [from, to) at which an entry may start.
    private ReadOnlySpan<int> Candidates(ReadOnlySpan<Token> tokens, int from, int to, MentionBuffer output)
    {
        if (from >= to)
            return [];
        Span<int> places = output.Places(to - from);
        return places[..table.Candidates(tokens, from, to, places)];
    }

    private static PlacedMention Placed(in FoundMention found, ReadOnlySpan<Token> tokens)
    {
        int start = tokens[found.FirstToken].Start;
        return new PlacedMention(new TextSpan(start, tokens[found.EndToken - 1].End - start), found);
    }

    /// <summary>Decides on the entries that start at a token; gives the token at which to go on.</summary>
    internal int AtToken(ref MentionContext context, int first)
    {
        WordRole role = table.Role(context.Tokens[first]);
        if ((role & WordRole.Start) != 0 && MayGoOn(context, first))
            return AtPhrase(ref context, first);
        if ((role & WordRole.Entry) != 0)
            AtWord(ref context, first);
        return first + 1;
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
    private bool MayGoOn(in MentionContext context, int first)
    {
        ref readonly Token next = ref context.At(first + 1);
        return next.Length > 0 && (table.GoesOn(GazetteerTable.Extend(context.Tokens[first].Hash, next.Hash)) || Words.IsDash(next));
    }

    // Reads the entries of several words that start at a token; gives the token at which to go on.
    private int AtPhrase(ref MentionContext context, int first)
    {
        Span<MatchEnd> matches = stackalloc MatchEnd[MaxMatches];
        int count = Match(context.Tokens, first, matches, out int asked);
        context.Needs(first, asked);
        for (int m = count - 1; m >= 0; m--)
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
            int count = table.Role(tokens[i].Hash, allCaps: true) == WordRole.None ? 0 : Match(tokens.Tokens, i, matches, out _);
            for (int m = 0; m < count; m++)
            {
                if (matches[m].End > end || matches[m].End - i == end - first)
                    continue;
                foreach (Reading reading in table.Readings(table[matches[m].Slot]).ToArray())
                    yield return (i, matches[m].End, reading);
            }
        }
    }

    // The entries that start at a token, shortest first; and up to which token it looked.
    private int Match(ReadOnlySpan<Token> tokens, int first, Span<MatchEnd> matches, out int asked)
    {
        int count = 0;
        asked = first + 1;
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
            asked = next + 2;
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
