namespace StanceML.Articles;

/// <summary>Splits an article into sentences: spans of the text, trimmed, in order. Thread-safe.</summary>
/// <remarks>
/// A line of its own (a headline, a menu entry, a bullet) is a sentence; lines that were only wrapped are joined.
/// Inside lines <see cref="SentenceEnd"/> decides. Cost linear in the text.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>Longest sentence, in characters: what is longer is a table or a page without punctuation, and is cut between words.</summary>
    public const int MaxLength = 4000;

    /// <summary>The sentences of a text.</summary>
    public static List<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        foreach (TextSpan block in LineBlocks.Of(text))
        {
            int start = AfterBullet(text, block.Start, block.End);
            for (int i = start; i < block.End; i++)
            {
                if (SentenceEnd.IsMark(text[i]) && SentenceEnd.Stands(text, start, i, block.End, out int end))
                {
                    Add(text, start, end, sentences);
                    start = end;
                    i = end - 1;
                }
            }

            Add(text, start, block.End, sentences);
        }

        return sentences;
    }

    /// <summary>Whether a line begins with a list mark: "- ", "• ", "3. ", "(b) ".</summary>
    public static bool IsBullet(string text, int start, int end) => AfterBullet(text, start, end) > start;

    private static int AfterBullet(string text, int start, int end)
    {
        int at = start;
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        int mark = at;
        if (at < end && text[at] is '-' or '*' or '•' or '▪' or '●' or '◦' or '–' or '—')
        {
            at++;
        }
        else
        {
            bool open = at < end && text[at] == '(';
            at += open ? 1 : 0;
            int first = at;
            while (at < end && at - first < 2 && char.IsAsciiDigit(text[at]))
                at++;
            if (open && at == first && at < end && char.IsAsciiLetterLower(text[at]))
                at++;
            if (at == first || at >= end || text[at] is not ('.' or ')') || (open && text[at] != ')'))
                return start;
            at++;
        }

        // Without a space behind it, "-5" or "3.5" is a number and "*word" is somebody's emphasis.
        return at > mark && at < end && text[at] is ' ' or '\t' ? at + 1 : start;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (end - start > MaxLength)
        {
            int cut = text.AsSpan(start, MaxLength).LastIndexOfAny(" \t\r\n");
            if (cut <= 0)
                cut = char.IsHighSurrogate(text[start + MaxLength - 1]) ? MaxLength - 1 : MaxLength;
            int rest = start + cut;
            Add(text, start, rest, sentences);
            start = rest;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
        }

        if (end > start)
            sentences.Add(new TextSpan(start, end - start));
    }
}
