using StanceML.Lexicons;
using StanceML.Text;

namespace StanceML.Articles;

/// <summary>Splits an article into sentences: spans of the text, trimmed, in order. Thread-safe.</summary>
/// <remarks>
/// A line break ends a sentence, unless the line was broken in mid-sentence: no final mark before it and a small letter
/// after it. Periods of abbreviations, initials and figures do not end one.
/// </remarks>
internal static class SentenceSplitter
{
    private static readonly Lazy<HashSet<string>> Abbreviations = new(() =>
        [.. TsvResource.Rows("words.tsv").Where(row => row[1] == "abbreviation" && !row[2].Contains("before-number", StringComparison.Ordinal)).Select(row => row[0].ToLowerInvariant())]);

    /// <summary>The sentences of a text.</summary>
    public static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\n' or '\r')
            {
                if (!IsWrapped(text, start, i))
                {
                    Add(text, start, i, sentences);
                    start = i + 1;
                }
            }
            else if (c is '.' or '!' or '?' or '\u2026' && EndsSentence(text, start, i, out int end))
            {
                Add(text, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    // A line of flowing text that goes on in the next: it is long, has no final mark, and a small letter follows.
    private static bool IsWrapped(string text, int start, int lineBreak)
    {
        int next = lineBreak + 1;
        if (next < text.Length && text[lineBreak] == '\r' && text[next] == '\n')
            next++;
        while (next < text.Length && text[next] == ' ')
            next++;
        if (next >= text.Length || text[next] is '\n' or '\r')
            return false;
        int before = lineBreak - 1;
        while (before >= start && char.IsWhiteSpace(text[before]))
            before--;
        return before >= start && lineBreak - start > 40 && char.IsLower(text[next])
            && (char.IsLetterOrDigit(text[before]) || text[before] is ',' or ';' or '-');
    }

    private static bool EndsSentence(string text, int start, int at, out int end)
    {
        end = at + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' && end < text.Length)
            end++;
        while (end < text.Length && text[end] is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' && end < text.Length)
            end++;
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
            return false;
        int next = end;
        while (next < text.Length && text[next] is ' ' or '\t' && next < text.Length)
            next++;
        if (next >= text.Length || text[next] is '\n' or '\r')
            return true;
        if (char.IsLower(text[next]))
            return false;
        return text[at] != '.' || !IsAbbreviation(text, start, at);
    }

    private static bool IsAbbreviation(string text, int start, int period)
    {
        int first = period;
        while (first > start && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or '&'))
            first--;
        ReadOnlySpan<char> word = text.AsSpan(first, period - first);
        if (word.Length == 0)
            return false;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return true;
        return word.Contains('.') && !char.IsDigit(word[0])
            ? word.Length <= 5
            : Abbreviations.Value.Contains(word.ToString().ToLowerInvariant()) && word.Length < 6;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(new TextSpan(start, end - start));
    }
}
