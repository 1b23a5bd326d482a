using StanceML.Geography;
using StanceML.Text;

namespace StanceML.Syntax;

/// <summary>
/// Folds each mention into one token, so that nothing behind it can tell a long name from a short one:
/// "the United States" and "Mali" are the same unit in every count, distance and rule.
/// </summary>
/// <remarks>
/// An article directly before a mention is dropped, whether it belongs to the name or to the noun behind it; and the
/// lone apostrophe of "the Netherlands' offer" becomes the possessive that "Mali's offer" has. Offsets into the text
/// stay those of the name.
/// </remarks>
internal static class CountryUnits
{
    /// <summary>The word that every country is read as.</summary>
    public const ulong Country = 0x13579BDF02468ACE;

    /// <summary>The word that every bloc is read as.</summary>
    public const ulong Bloc = 0x2468ACE013579BDF;

    private static readonly ulong The = WordHash.Of("the"), Apostrophe = WordHash.Of("'"u8), Possessive = WordHash.Of("'s"u8);

    /// <summary>Rewrites tokens and mentions in place. Doing it twice changes nothing more.</summary>
    public static void Fold(TokenBuffer tokens, MentionBuffer mentions)
    {
        Span<Token> all = tokens.All;
        int from = 0, to = 0;
        for (int m = 0; m < mentions.Count; m++)
        {
            FoundMention mention = mentions[m];
            int first = mention.FirstToken;
            int lead = first > from && all[first - 1].Hash == The ? first - 1 : first;
            Move(all, from, lead, ref to);
            Token name = all[first], last = all[mention.EndToken - 1];
            all[to] = last with
            {
                Hash = mention.Kind == MentionKind.Bloc ? Bloc : Country,
                Start = name.Start,
                Length = last.End - name.Start,
                Flags = TokenFlags.Word | TokenFlags.Capitalised | (all[lead].Flags & (TokenFlags.SpaceBefore | TokenFlags.LineStart)),
            };
            mentions.Move(m, to++);
            from = mention.EndToken;
            if (IsPossessive(tokens, last, from))
                all[to++] = all[from++] with { Hash = Possessive, Flags = TokenFlags.Word | TokenFlags.Possessive };
        }

        Move(all, from, all.Length, ref to);
        tokens.Truncate(to);
    }

    private static void Move(Span<Token> tokens, int from, int end, ref int to)
    {
        if (to != from)
            tokens[from..end].CopyTo(tokens[to..]);
        to += end - from;
    }

    private static bool IsPossessive(TokenBuffer tokens, in Token name, int at) =>
        at + 1 < tokens.Count && tokens[at].Hash == Apostrophe && !tokens[at].HasSpaceBefore
        && tokens[at + 1].IsWord && tokens[at + 1].HasSpaceBefore
        && tokens.Folded(name) is [.., (byte)'s' or (byte)'x' or (byte)'z'];
}
