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
            if (table.MayStart(all[i].Hash))
                i = At(ref context, i);
            else
                i++;
        }
    }

    // Reads what starts at a token; gives the token at which to go on.
    private int At(ref MentionContext context, int first)
    {
        Span<int> entries = stackalloc int[MaxMatches];
        Span<int> ends = stackalloc int[MaxMatches];
        int matches = Match(context.Tokens, first, entries, ends);
        for (int m = matches - 1; m >= 0; m--)
        {
            Decision decision = ReadingRules.Decide(ref context, table.Readings(entries[m]), first, ends[m]);
            context.Trace?.Add(first, ends[m], table.Readings(entries[m]), decision);
            if (decision.IsTrap)
                return ends[m];
            if (!decision.IsMention)
                continue;
            context.Output.Add(new FoundMention(
                first, ends[m] - first, decision.Place, decision.Kind, decision.Reason, decision.Counts)
            {
                IsFormer = decision.IsFormer,
            });
            return ends[m];
        }

        return first + 1;
    }

    /// <summary>The entries that stand inside tokens [first, end), shorter than the whole.</summary>
    internal IEnumerable<(int First, int End, Reading Reading)> Inside(TokenBuffer tokens, int first, int end)
    {
        var entries = new int[MaxMatches];
        var ends = new int[MaxMatches];
        for (int i = first; i < end; i++)
        {
            int matches = table.MayStart(tokens[i].Hash) ? Match(tokens.Tokens, i, entries, ends) : 0;
            for (int m = 0; m < matches; m++)
            {
                if (ends[m] > end || ends[m] - i == end - first)
                    continue;
                foreach (Reading reading in table.Readings(entries[m]).ToArray())
                    yield return (i, ends[m], reading);
            }
        }
    }

    private int Match(ReadOnlySpan<Token> tokens, int first, Span<int> entries, Span<int> ends)
    {
        int matches = 0;
        ulong key = tokens[first].Hash;
        int node = table.Node(key);
        int next = first + 1;
        while (node != 0)
        {
            int entry = node & ~GazetteerTable.Continues;
            if (entry != 0 && matches < entries.Length)
            {
                entries[matches] = entry;
                ends[matches++] = next;
            }

            if ((node & GazetteerTable.Continues) == 0)
                break;
            // A hyphen or dash between two words of an entry is as good as a space.
            if (next + 1 < tokens.Length && Words.IsDash(tokens[next]) && !tokens[next].HasSpaceBefore)
                next++;
            if (next >= tokens.Length)
                break;
            key = GazetteerTable.Extend(key, tokens[next].Hash);
            next++;
            node = table.Node(key);
        }

        return matches;
    }
}
