namespace StanceML.Training.Data;

/// <summary>Which country a labelled target is.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class TargetCountry
{
    /// <summary>The country of the label's code; without one, the country that the gazetteer reads in exactly the labelled words; null where that is none.</summary>
    public static Country? Of(LabelledStatement statement, LabelledTarget target)
    {
        if (target.Code is not null)
            return Country.TryParse(target.Code, out Country given) ? given : null;
        if (target.Span is not { } span)
            return null;
        foreach (Mention mention in Gazetteer.Default.Find(statement.Text, statement.Date))
        {
            if (mention.Span.End == span.End && mention.Span.Start >= span.Start && IsArticle(statement.Text.AsSpan(span.Start, mention.Span.Start - span.Start)))
                return mention.Country;
        }

        return null;
    }

    // "the Netherlands" is labelled with or without its article.
    private static bool IsArticle(ReadOnlySpan<char> before) => before.IsEmpty || before.Equals("the ", StringComparison.OrdinalIgnoreCase);
}
