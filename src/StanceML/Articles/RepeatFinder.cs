using System.Text;

namespace StanceML.Articles;

/// <summary>Finds the sentences that a page prints twice: a headline in the title and over the text, a quotation pulled out of it.</summary>
internal static class RepeatFinder
{
    // Letters and digits that make a line more than a word or a date that may well come back.
    private const int LeastShared = 20;

    // Headlines are shorter. Also bounds the cost on text without spaces.
    private const int MostShared = 300;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » "];

    /// <summary>For each sentence, whether its words stand elsewhere already.</summary>
    /// <remarks>
    /// Of equal sentences the first counts. A sentence with a piece of the page glued to it ("MenuNewsOslo thanks Rome", "Oslo thanks Rome | The Daily")
    /// is a repeat of the clean one, wherever that stands.
    /// </remarks>
    public static bool[] Find(string text, IReadOnlyList<TextSpan> sentences)
    {
        var repeats = new bool[sentences.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < repeats.Length; i++)
            repeats[i] = !seen.Add(Key(sentences[i].In(text)));
        for (int i = 0; i < repeats.Length; i++)
            repeats[i] |= HoldsAnother(sentences[i].In(text), seen);
        return repeats;
    }

    private static bool HoldsAnother(ReadOnlySpan<char> sentence, HashSet<string> keys)
    {
        for (int i = 1; i < sentence.Length; i++)
        {
            // No space between two pieces: "SelectOslo".
            if (char.IsUpper(sentence[i]) && char.IsLower(sentence[i - 1]) && IsKnown(sentence[i..], keys))
                return true;
        }

        foreach (string separator in Separators)
        {
            int at = sentence.IndexOf(separator);
            if (at >= 0 && (IsKnown(sentence[..at], keys) || IsKnown(sentence[(at + separator.Length)..], keys)))
                return true;
            int last = sentence.LastIndexOf(separator);
            if (last > at && (IsKnown(sentence[..last], keys) || IsKnown(sentence[(last + separator.Length)..], keys)))
                return true;
        }

        return false;
    }

    private static bool IsKnown(ReadOnlySpan<char> piece, HashSet<string> keys) =>
        piece.Length is >= LeastShared and <= MostShared && Key(piece) is { Length: >= LeastShared } key && keys.Contains(key);

    // Letters and digits only, so that quotes, case and wrapping do not matter. A sentence without any is its own key.
    internal static string Key(ReadOnlySpan<char> sentence)
    {
        var key = new StringBuilder(sentence.Length);
        foreach (char c in sentence)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.Length > 0 ? key.ToString() : sentence.ToString();
    }
}
