namespace StanceML.Training.Data;

/// <summary>Finds where a mention stands in a text.</summary>
/// <remarks>
/// The first occurrence on word boundaries that no earlier target took; else the first on word boundaries;
/// else the same without regard to boundaries. So two targets that name the same words take successive
/// occurrences of them.
/// </remarks>
internal static class MentionResolver
{
    public static TextSpan? Find(string text, string mention, IReadOnlyCollection<TextSpan> taken)
    {
        if (mention.Length == 0)
            return null;
        TextSpan? firstWhole = null, firstAny = null, freeAny = null;
        for (int at = text.IndexOf(mention, StringComparison.Ordinal); at >= 0;
             at = at + 1 < text.Length ? text.IndexOf(mention, at + 1, StringComparison.Ordinal) : -1)
        {
            var span = new TextSpan(at, mention.Length);
            bool free = !taken.Contains(span);
            if (IsWhole(text, span))
            {
                if (free)
                    return span;
                firstWhole ??= span;
            }

            firstAny ??= span;
            if (free)
                freeAny ??= span;
        }

        return firstWhole ?? freeAny ?? firstAny;
    }

    private static bool IsWhole(string text, TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1]) || !char.IsLetterOrDigit(text[span.Start]))
        && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]) || !char.IsLetterOrDigit(text[span.End - 1]));
}
