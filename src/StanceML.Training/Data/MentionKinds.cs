namespace StanceML.Training.Data;

/// <summary>By what kind of word a labelled target is mentioned, as the gazetteer reads it.</summary>
/// <remarks>Thread-safe.</remarks>
public static class MentionKinds
{
    /// <summary>What is said of a target that does not stand in the text.</summary>
    public const string NotInText = "not in the text";

    /// <summary>What is said of words that the gazetteer does not read as the labelled country.</summary>
    public const string Unknown = "unknown to the gazetteer";

    /// <summary>The kind: <c>name</c>, <c>demonym</c>, <c>capital</c> and so on.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="target">One of its targets.</param>
    public static string Of(LabelledStatement statement, LabelledTarget target)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Span is not { } span)
            return NotInText;
        Country? country = TargetCountry.Of(statement, target);
        foreach (Mention mention in Gazetteer.Default.Find(statement.Text, statement.Date))
        {
            if (mention.Span.Start < span.End && mention.Span.End > span.Start && mention.Country == country)
                return JudgementJson.Name(mention.Kind);
        }

        return Unknown;
    }
}
