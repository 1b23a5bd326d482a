using StanceML.Text;

namespace StanceML.Geography;

/// <summary>How the words around a mention are written.</summary>
internal enum TextCase
{
    /// <summary>Small letters, names with a capital.</summary>
    Mixed,

    /// <summary>No capitals at all.</summary>
    Lower,

    /// <summary>Capitals only.</summary>
    Upper,

    /// <summary>Most words with a capital, as in headlines.</summary>
    Title,
}

/// <summary>What the rules see of a text while the finder goes through it.</summary>
internal readonly ref struct MentionContext(
    ReadOnlySpan<char> text,
    ReadOnlySpan<Token> tokens,
    MentionBuffer output,
    GazetteerTable table,
    int asOf,
    MentionTrace? trace)
{
    // How far cues are sought on either side, and how far the style of writing.
    private const int CueReach = 20;
    private const int CaseReach = 8;

    public readonly ReadOnlySpan<char> Text = text;
    public readonly ReadOnlySpan<Token> Tokens = tokens;
    public readonly MentionBuffer Output = output;
    public readonly GazetteerTable Table = table;
    public readonly int AsOf = asOf;
    public readonly MentionTrace? Trace = trace;

    private static readonly Token Nothing = new(0, 0, 0, 0, 0, TokenFlags.None);

    /// <summary>The token at a place, or an empty one outside the text.</summary>
    public Token At(int index) => (uint)index < (uint)Tokens.Length ? Tokens[index] : Nothing;

    /// <summary>Says whether a sentence or line starts at a token.</summary>
    public bool StartsSentence(int index) =>
        index == 0 || Tokens[index].Is(TokenFlags.LineStart) || Words.EndsSentence(Tokens[index - 1]);

    /// <summary>Says whether one of the words stands near tokens [first, end), in the same line.</summary>
    public bool Near(WordSet words, int first, int end)
    {
        if (words.IsEmpty)
            return false;
        for (int i = first - 1; i >= Math.Max(0, first - CueReach); i--)
        {
            if (words.Has(Tokens[i]))
                return true;
            if (Tokens[i].Is(TokenFlags.LineStart))
                break;
        }

        for (int i = end; i < Math.Min(Tokens.Length, end + CueReach) && !Tokens[i].Is(TokenFlags.LineStart); i++)
        {
            if (words.Has(Tokens[i]))
                return true;
        }

        return false;
    }

    /// <summary>How the words around tokens [first, end) are written.</summary>
    public TextCase CaseAround(int first, int end)
    {
        int lower = 0, title = 0, upper = 0;
        int from = first, to = end;
        while (from > 0 && from > first - CaseReach && !Tokens[from].Is(TokenFlags.LineStart))
            from--;
        while (to < Tokens.Length && to < end + CaseReach && !Tokens[to].Is(TokenFlags.LineStart))
            to++;
        for (int i = from; i < to; i++)
        {
            Token token = Tokens[i];
            if ((i >= first && i < end) || !token.IsWord || (token.Length < 2 && !token.IsCapitalised)
                || token.Is(TokenFlags.Dotted | TokenFlags.Possessive))
                continue;
            if (token.IsAllCaps)
                upper++;
            else if (token.IsCapitalised)
                title++;
            else if (token.Length > 3 || !Words.Small.Has(token))
                lower++;
        }

        if (upper > 1 && upper >= 4 * (lower + title))
            return TextCase.Upper;
        if (lower == 0 ? title + upper > 2 : title + upper > 3 * lower)
            return TextCase.Title;
        bool own = Tokens[first].IsCapitalised;
        return title + upper == 0 && lower > 1 && !own ? TextCase.Lower : TextCase.Mixed;
    }
}
