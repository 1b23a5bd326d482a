using System.Collections.Frozen;
using StanceML.Lexicons;

namespace StanceML.Articles;

/// <summary>Tells the periods that end a sentence from those of abbreviations, initials and figures.</summary>
internal static class SentenceEnd
{
    // Longer than any entry of the list.
    private const int LongestAbbreviation = 12;

    private static readonly Lazy<FrozenDictionary<string, string>> Abbreviations = new(() => TsvResource.Rows("words.tsv")
        .Where(row => row[1] == "abbreviation").ToFrozenDictionary(row => row[0], row => row[2], StringComparer.Ordinal));

    // Words that open sentences but hardly ever follow an abbreviation inside one.
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "I", "You", "His", "Her", "Its", "Their", "Our", "My",
         "But", "And", "Or", "So", "Yet", "In", "On", "At", "By", "For", "From", "With", "As", "If", "When", "While", "After", "Before", "Since",
         "Although", "Though", "However", "Meanwhile", "There", "Then", "Both", "Some", "Many", "Most", "No", "Not", "What", "Why", "How", "Who", "Asked", "According"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Reporting = FrozenSet.ToFrozenSet(
        ["said", "says", "asked", "asks", "told", "tells", "added", "wrote", "writes", "tweeted", "shouted", "replied", "declared", "warned", "insisted"],
        StringComparer.Ordinal);

    /// <summary>Whether a character can end a sentence.</summary>
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…';

    /// <summary>Whether the mark at a place ends the sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence began.</param>
    /// <param name="at">The mark.</param>
    /// <param name="limit">End of the block.</param>
    /// <param name="end">Just past the sentence, with its closing quotes and brackets; else just past the marks.</param>
    public static bool Stands(string text, int start, int at, int limit, out int end)
    {
        end = at + 1;
        while (end < limit && IsMark(text[end]))
            end++;
        int marks = end;
        while (end < limit && text[end] is '"' or '\'' or '”' or '’' or '»' or ')' or ']')
            end++;
        if (end < limit && !char.IsWhiteSpace(text[end]))
            return false;
        int next = end;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= limit)
            return true;
        // "...", he said; WASHINGTON, D.C. - text
        if (char.IsLower(text[next]) || text[next] is '-' or '–' or '—' or ',' or ';')
            return false;
        if (text[marks - 1] is '!' or '?')
            return end == marks || !IsReported(text, next, limit);
        return marks - at > 1 || text[at] != '.' || !IsAbbreviation(text, start, at, next, limit);
    }

    // "Why?" Mr Lund asked.
    private static bool IsReported(string text, int next, int limit)
    {
        for (int words = 0; words < 4 && next < limit; words++)
        {
            string word = Word(text, next, limit);
            if (Reporting.Contains(word))
                return true;
            next += word.Length;
            if (word.Length == 0 || next >= limit || text[next] != ' ')
                return false;
            next++;
        }

        return false;
    }

    private static bool IsAbbreviation(string text, int start, int period, int next, int limit)
    {
        int first = period;
        while (first > start && period - first <= LongestAbbreviation && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or '&'))
            first--;
        string word = text[first..period];
        if (word.Length is 0 or > LongestAbbreviation)
            return false;
        // The number of a list entry that stands inside a line.
        if (first == start && word.Length <= 2 && int.TryParse(word, out _))
            return true;
        bool opens = Openers.Contains(Word(text, next, limit)) || text[next] is '"' or '“' or '‘';
        bool number = char.IsDigit(text[next]);
        if (Find(word) is { } kind)
        {
            if (kind.Contains("before-number", StringComparison.Ordinal) || kind.Contains("ambiguous", StringComparison.Ordinal))
                return number;
            // A title always has a name behind it, even a name that looks like an opener ("Mr. In", "Gen. He").
            return kind == "title" || !opens;
        }

        bool initials = word.Length == 1 ? char.IsUpper(word[0]) : word.Contains('.') && HasSingleLetters(word);
        return initials && !opens;
    }

    // As written, or as in a headline of capitals.
    private static string? Find(string word)
    {
        if (Abbreviations.Value.TryGetValue(word, out string? kind))
            return kind;
        bool capitals = word.Length is > 1 and < 6 && word.All(char.IsAsciiLetterUpper);
        return capitals && Abbreviations.Value.TryGetValue(word[0] + word[1..].ToLowerInvariant(), out kind) && kind == "title" ? kind : null;
    }

    private static bool HasSingleLetters(string word)
    {
        foreach (Range part in word.AsSpan().Split('.'))
        {
            if (word.AsSpan(part) is not [var letter] || !char.IsLetter(letter))
                return false;
        }

        return true;
    }

    private static string Word(string text, int from, int limit)
    {
        int end = from;
        while (end < limit && char.IsLetter(text[end]))
            end++;
        return text[from..end];
    }
}
