namespace StanceML.Training.Import;

/// <summary>Reads sentences in which two entities stand in square brackets.</summary>
internal static class Brackets
{
    /// <summary>Takes the brackets out.</summary>
    /// <param name="sentence">The sentence with two pairs of brackets.</param>
    /// <param name="text">The sentence without them.</param>
    /// <param name="first">What the first pair held, without blanks around it.</param>
    /// <param name="second">What the second pair held, without blanks around it.</param>
    /// <returns>False unless there are exactly two pairs, side by side, neither of them blank.</returns>
    public static bool TryRead(string sentence, out string text, out TextSpan first, out TextSpan second)
    {
        (text, first, second) = ("", default, default);
        int open = sentence.IndexOf('[', StringComparison.Ordinal);
        int close = open < 0 ? -1 : sentence.IndexOf(']', open);
        int open2 = close < 0 ? -1 : sentence.IndexOf('[', close);
        int close2 = open2 < 0 ? -1 : sentence.IndexOf(']', open2);
        if (close2 < 0 || sentence.AsSpan().Count('[') != 2 || sentence.AsSpan().Count(']') != 2)
            return false;
        text = sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        first = Trim(text, new TextSpan(open, close - open - 1));
        second = Trim(text, new TextSpan(open2 - 2, close2 - open2 - 1));
        return first.Length > 0 && second.Length > 0;
    }

    /// <summary>Moves the borders of an entity to those of its words, and leaves a possessive ending out.</summary>
    /// <remarks>
    /// "the United State" + "s" becomes "the United States", "Kratz’" + "s" becomes "Kratz". A small letter
    /// next to a capital is a space that was lost, not a cut: "said" + "Obama" stay apart.
    /// </remarks>
    public static TextSpan Mend(string text, TextSpan entity)
    {
        int start = entity.Start, end = entity.End;
        while (end < text.Length && Joins(text[end - 1], text[end]))
            end++;
        if (end < text.Length && end - start > 1 && IsApostrophe(text[end - 1]) && text[end] == 's')
            end--;
        else if (end - start > 2 && IsApostrophe(text[end - 2]) && text[end - 1] == 's')
            end -= 2;
        // "’s Olympic 800" + "m": the ending belongs to the word before.
        if (IsApostrophe(text[start]) && end - start > 3 && text[start + 1] == 's' && text[start + 2] == ' ')
            start += 3;
        while (start > 0 && Joins(text[start - 1], text[start]))
            start--;
        return new TextSpan(start, end - start);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        ReadOnlySpan<char> words = span.In(text);
        int blanks = words.Length - words.TrimStart().Length;
        return new TextSpan(span.Start + blanks, words.Trim().Length);
    }

    private static bool Joins(char left, char right) =>
        char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right) && !(char.IsLower(left) && char.IsUpper(right));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';
}
