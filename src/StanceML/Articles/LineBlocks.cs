namespace StanceML.Articles;

/// <summary>Joins the lines of a paragraph that was wrapped, and keeps all other lines apart.</summary>
internal static class LineBlocks
{
    // Mail and plain-text pages are wrapped at 60 to 80 columns. Longer lines are whole paragraphs, shorter ones are headings and menus.
    private const int Narrowest = 45, Widest = 100;

    // A line that was broken in mid-sentence has at least this many characters.
    private const int LeastBroken = 40;

    /// <summary>The blocks of a text, in order; empty lines are in none.</summary>
    public static List<TextSpan> Of(string text)
    {
        List<TextSpan> lines = Lines(text);
        int documentWidth = DocumentWidth(text, lines);
        var blocks = new List<TextSpan>();
        for (int i = 0; i < lines.Count;)
        {
            if (lines[i].Length == 0)
            {
                i++;
                continue;
            }

            int paragraphEnd = ParagraphEnd(text, lines, i);
            int width = WrappedWidth(text, lines, i, paragraphEnd);
            // Two lines prove nothing by themselves; the rest of the page tells how wide it is.
            bool wrapped = width > 0 && (paragraphEnd - i > 2 || (documentWidth > 0 && Math.Abs(documentWidth - width) <= 12));
            int first = i++;
            for (; i < paragraphEnd; i++)
            {
                if (!wrapped && !IsBroken(text, lines[i - 1], lines[i]))
                {
                    blocks.Add(TextSpanOf(lines[first], lines[i - 1]));
                    first = i;
                }
            }

            blocks.Add(TextSpanOf(lines[first], lines[i - 1]));
        }

        return blocks;
    }

    private static TextSpan TextSpanOf(TextSpan first, TextSpan last) => new(first.Start, last.End - first.Start);

    // Trimmed lines; a list of them, for wrapping shows only from many.
    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny("\r\n\f\u2028\u2029");
            int end = length < 0 ? text.Length : start + length;
            int from = start, to = end;
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            lines.Add(new TextSpan(from, to - from));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    // Up to the next empty line or bullet.
    private static int ParagraphEnd(string text, List<TextSpan> lines, int first)
    {
        int end = first + 1;
        while (end < lines.Count && lines[end].Length > 0 && !SentenceSplitter.IsBullet(text, lines[end].Start, lines[end].End))
            end++;
        return end;
    }

    private static int DocumentWidth(string text, List<TextSpan> lines)
    {
        int width = 0;
        for (int i = 0; i < lines.Count;)
        {
            int end = lines[i].Length == 0 ? i + 1 : ParagraphEnd(text, lines, i);
            if (end - i > 2)
                width = Math.Max(width, WrappedWidth(text, lines, i, end));
            i = end;
        }

        return width;
    }

    // The width at which a paragraph was wrapped, or 0. A line was wrapped if the next line's first word did not fit on it:
    // headlines and menu entries below each other fail that sooner or later.
    private static int WrappedWidth(string text, List<TextSpan> lines, int first, int end)
    {
        int width = 0;
        for (int i = first; i < end; i++)
            width = Math.Max(width, lines[i].Length);
        if (end - first < 2 || width is < Narrowest or > Widest)
            return 0;
        for (int i = first; i < end - 1; i++)
        {
            ReadOnlySpan<char> next = lines[i + 1].In(text);
            int word = next.IndexOf(' ');
            if (lines[i].Length + 1 + (word < 0 ? next.Length : word) < width)
                return 0;
        }

        return width;
    }

    // In mid-sentence: a long line without a final mark, and a small letter after it.
    private static bool IsBroken(string text, TextSpan line, TextSpan next) =>
        line.Length > LeastBroken && char.IsLower(text[next.Start])
        && (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] is ',' or ';' or '-' or '–' or '—' or '”' or '’' or '"' or ')');
}
