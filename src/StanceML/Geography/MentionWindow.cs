using StanceML.Text;

namespace StanceML.Geography;

/// <summary>The tokens of a part of a text, which goes through the text from left to right, and the mentions in it. Not thread-safe.</summary>
/// <remarks>
/// So a long text needs no more room than a short one, and its tokens are still in the processor's cache when they are asked. The tokens are those of the whole
/// text, but for their numbers. Some are kept behind and made ahead, more than most rules look at; where one looks further, the window says so and is made wider.
/// </remarks>
/// <param name="part">Characters that are taken at a time: few enough for their tokens to stay in the cache.</param>
/// <param name="behind">Tokens that are kept of what has been asked.</param>
/// <param name="ahead">Tokens that are asked only with the next part.</param>
internal sealed class MentionWindow(int part = 6000, int behind = 48, int ahead = 24)
{
    // The number of a token that is far before the window.
    private const int Far = -1_000_000;

    private int _from;
    private int _to;
    private bool _missedBefore;
    private bool _missedBehind;

    /// <summary>The tokens of the window.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>The mentions in terms of these tokens; of those before them the last one.</summary>
    public MentionBuffer Mentions { get; } = new();

    /// <summary>Whether something was asked of tokens that the text has but the window has not.</summary>
    public bool IsShort => _missedBefore | _missedBehind;

    /// <summary>Whether the window goes to the end of the text.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The token before which all can be asked.</summary>
    public int Stop => IsAtEnd ? Tokens.Count : Tokens.Count - ahead;

    /// <summary>Begins with a new text.</summary>
    public void Begin()
    {
        Mentions.Clear();
        BeginAt(0);
    }

    /// <summary>Says that something was asked of tokens outside the window.</summary>
    public void Miss(bool isBefore, bool isBehind)
    {
        _missedBefore |= isBefore && _from > 0;
        _missedBehind |= isBehind && !IsAtEnd;
    }

    /// <summary>Goes on with the next part of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="index">The token that is asked next.</param>
    /// <returns>The new number of this token.</returns>
    public int GoOn(ReadOnlySpan<char> text, int index)
    {
        int dropped = Math.Max(0, index - behind);
        if (dropped > 0)
        {
            Tokens.Drop(dropped);
            Mentions.KeepLast(dropped);
            _from = Tokens.Count > 0 ? Tokens[0].Start : _to;
        }

        Extend(text, _to + part);
        return index - dropped;
    }

    /// <summary>Makes the window wider around a token, where it was too short.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="index">The token.</param>
    /// <param name="reach">How many tokens the window shall have on that side of it; there are fewer only at the ends of the text.</param>
    /// <param name="found">The mentions before it.</param>
    /// <returns>The new number of this token.</returns>
    public int Widen(ReadOnlySpan<char> text, int index, int reach, ReadOnlySpan<PlacedMention> found)
    {
        if (_missedBefore && index < reach)
        {
            int start = Tokens[index].Start;
            BeginAt(SpaceBefore(text, start, reach));
            Extend(text, start + 1);
            index = First(start);
            Mentions.Clear();
            if (!found.IsEmpty)
                Mentions.Add(InWindow(found[^1]));
        }

        // So many that the token can be asked again.
        int needed = index + Math.Max(ahead + 1, _missedBehind ? reach : 0);
        while (Tokens.Count < needed && !IsAtEnd)
            Extend(text, _to + (8 * reach));
        _missedBefore = _missedBehind = false;
        return index;
    }

    private void BeginAt(int from)
    {
        Tokens.Truncate(0);
        _from = _to = from;
        IsAtEnd = false;
    }

    // Makes the tokens up to a place and to the end of what stands there without a space.
    private void Extend(ReadOnlySpan<char> text, int to)
    {
        while (to < text.Length)
        {
            int space = text[to..].IndexOfAny(' ', '\n');
            to = space < 0 ? text.Length : to + space;
            if (to == text.Length || !char.IsWhiteSpace(text[to - 1]))
                break;
            to++;
        }

        to = Math.Min(to, text.Length);
        Tokenizer.Append(text, _to, to, Tokens);
        _to = to;
        IsAtEnd = to == text.Length;
    }

    // The space behind which so many tokens stand before a place, or more: each stretch without a space has one or more. 0 where there are fewer.
    private static int SpaceBefore(ReadOnlySpan<char> text, int start, int tokens)
    {
        for (int i = start - 1; i > 0; i--)
        {
            if (text[i] is ' ' or '\n' && !char.IsWhiteSpace(text[i - 1]) && --tokens < 0)
                return i;
        }

        return 0;
    }

    // The number of the first token that does not start before a place.
    private int First(int start)
    {
        int index = 0;
        while (index < Tokens.Count && Tokens[index].Start < start)
            index++;
        return index;
    }

    // A mention in terms of the window's tokens; where it begins before them, so do its tokens.
    private FoundMention InWindow(in PlacedMention placed)
    {
        int first = placed.Span.Start < _from ? -1 : First(placed.Span.Start), end = First(placed.Span.End);
        return placed.Found with { FirstToken = end == 0 ? Far : first, TokenCount = end == 0 ? 1 : end - first };
    }
}
