using System.Runtime.CompilerServices;
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
    MentionTrace? trace,
    MentionWindow? window = null)
{
    // How far cues are sought on either side, and how far the style of writing.
    private const int CueReach = 20;
    private const int CaseReach = 8;
    private const int SentenceReach = 40;

    public readonly ReadOnlySpan<char> Text = text;
    public readonly ReadOnlySpan<Token> Tokens = tokens;
    public readonly MentionBuffer Output = output;
    public readonly GazetteerTable Table = table;
    public readonly int AsOf = asOf;
    public readonly MentionTrace? Trace = trace;

    private readonly MentionWindow? _window = window;

    // One element, so that a reference to it can be given out.
    private static readonly Token[] Nothing = [new(0, 0, 0, 0, 0, TokenFlags.None)];

    /// <summary>The token at a place, or an empty one outside the text.</summary>
    public ref readonly Token At(int index)
    {
        if ((uint)index < (uint)Tokens.Length)
            return ref Tokens[index];
        Needs(index, index + 1);
        return ref Nothing[0];
    }

    /// <summary>Says that the rules look at tokens [from, to): where the tokens are a part of the text's, they may be too few.</summary>
    public void Needs(int from, int to)
    {
        if (_window is not null && (from < 0 || to > Tokens.Length))
            _window.Miss(from < 0, to > Tokens.Length);
    }

    /// <summary>Says whether a sentence or line starts at a token.</summary>
    public bool StartsSentence(int index)
    {
        if (Tokens[index].Is(TokenFlags.LineStart))
            return true;
        Needs(index - 1, index);
        return index == 0 || Words.EndsSentence(Tokens[index - 1]);
    }

    /// <summary>Says whether words of one or the other set stand near tokens [first, end), in the same line.</summary>
    public (bool One, bool Other) Near(WordSet one, WordSet other, int first, int end)
    {
        if (one.IsEmpty && other.IsEmpty)
            return (false, false);
        Needs(first - CueReach, end + CueReach);
        bool hasOne = false, hasOther = false;
        for (int i = first - 1; i >= Math.Max(0, first - CueReach); i--)
        {
            ref readonly Token token = ref Tokens[i];
            hasOne |= one.Has(token.Hash);
            hasOther |= other.Has(token.Hash);
            if (token.Is(TokenFlags.LineStart))
                break;
        }

        for (int i = end; i < Math.Min(Tokens.Length, end + CueReach); i++)
        {
            ref readonly Token token = ref Tokens[i];
            if (token.Is(TokenFlags.LineStart))
                break;
            hasOne |= one.Has(token.Hash);
            hasOther |= other.Has(token.Hash);
        }

        return (hasOne, hasOther);
    }

    /// <summary>Says whether the words around tokens [first, end) have no capitals at all.</summary>
    /// <remarks>The same as asking <see cref="CaseAround"/> for <see cref="TextCase.Lower"/>, but it stops at the first capital.</remarks>
    public bool IsLowerAround(int first, int end)
    {
        if (Tokens[first].IsCapitalised)
            return false;
        Needs(first - CaseReach, end + CaseReach);
        int lower = 0;
        for (int i = first; i > 0 && i > first - CaseReach && !Tokens[i].Is(TokenFlags.LineStart);)
        {
            if (Letters(Tokens[--i]) is var (counts, capital) && capital)
                return false;
            lower += counts;
        }

        for (int i = end; i < Tokens.Length && i < end + CaseReach && !Tokens[i].Is(TokenFlags.LineStart); i++)
        {
            if (Letters(Tokens[i]) is var (counts, capital) && capital)
                return false;
            lower += counts;
        }

        return lower > 1 && !SentenceHasCapital(first);
    }

    /// <summary>How the words around tokens [first, end) are written.</summary>
    public TextCase CaseAround(int first, int end)
    {
        Needs(first - CaseReach, end + CaseReach);
        int lower = 0, title = 0, upper = 0;
        for (int i = first; i > 0 && i > first - CaseReach && !Tokens[i].Is(TokenFlags.LineStart);)
            Count(Tokens[--i], ref lower, ref title, ref upper);
        for (int i = end; i < Tokens.Length && i < end + CaseReach && !Tokens[i].Is(TokenFlags.LineStart); i++)
            Count(Tokens[i], ref lower, ref title, ref upper);
        if (upper > 1 && upper >= 4 * (lower + title))
            return TextCase.Upper;
        if (lower == 0 ? title + upper > 2 : title + upper > 3 * lower)
            return TextCase.Title;
        bool own = Tokens[first].IsCapitalised;
        return title + upper == 0 && lower > 1 && !own && !SentenceHasCapital(first) ? TextCase.Lower : TextCase.Mixed;
    }

    // A long stretch of small letters says little where the sentence has capitals before it.
    private bool SentenceHasCapital(int first)
    {
        Needs(first - SentenceReach, first);
        for (int i = first - 1; i >= Math.Max(0, first - SentenceReach) && !Words.EndsSentence(Tokens[i]); i--)
        {
            if (Letters(Tokens[i]).Capital)
                return true;
            if (Tokens[i].Is(TokenFlags.LineStart))
                break;
        }

        return false;
    }

    private static void Count(in Token token, ref int lower, ref int title, ref int upper)
    {
        (int counts, bool capital) = Letters(token);
        if (!capital)
            lower += counts;
        else if (token.IsAllCaps)
            upper++;
        else
            title++;
    }

    // Whether a word says that a text has small letters, or that it has capitals. Tags keep their capitals in any writing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Lower, bool Capital) Letters(in Token token)
    {
        const TokenFlags Asked = TokenFlags.Word | TokenFlags.Dotted | TokenFlags.Possessive | TokenFlags.Hashtag;
        if ((token.Flags & Asked) != TokenFlags.Word)
            return (0, false);
        if (token.IsCapitalised)
            return (0, true);
        return (token.Length > 3 || (token.Length > 1 && !Words.Small.Has(token.Hash)) ? 1 : 0, token.IsAllCaps);
    }
}
