using StanceML.Geography;
using StanceML.Syntax;
using StanceML.Text;

namespace StanceML.Attribution;

/// <summary>Finds where the dateline of an agency report ends: "GENEVA (Newswire) - ", "OSLO, Norway -- ".</summary>
internal static class Dateline
{
    // A town, a country, a day and an agency in brackets.
    private const int MaxTokens = 14;

    private static readonly WordSet Agencies = new("ap afp upi dpa reuters xinhua tass itar-tass interfax bbc efe ansa pti irna");

    /// <summary>The dash behind the dateline, or -1.</summary>
    public static int End(StatementAnalysis analysis)
    {
        TokenBuffer tokens = analysis.Tokens;
        if (tokens.Count < 3 || !tokens[0].IsWord || tokens[0].Length < 2 || analysis.IsHeadlineCase)
            return -1;
        // A mention has lost its capitals.
        bool town = analysis.MentionAt[0] is >= 0 and int mention && analysis.Mentions[mention].Kind is MentionKind.Capital or MentionKind.Location;
        if (!town && !tokens[0].IsAllCaps)
            return -1;
        bool bracket = false;
        for (int i = 1; i < tokens.Count && i < MaxTokens; i++)
        {
            int phrase = analysis.PhraseAt[i];
            if (phrase >= 0 && analysis.Phrases[phrase].Kind == PhraseKind.Verb)
                return -1;
            ReadOnlySpan<byte> word = tokens.Folded(i);
            bracket |= word is [(byte)'('];
            if (word is [(byte)'-', ..] && tokens[i].IsPunctuation && tokens[i].HasSpaceBefore)
                return bracket || town || tokens[0].Length > 3 || Agencies.Has(tokens[0].Hash) ? i : -1;
        }

        return -1;
    }
}
