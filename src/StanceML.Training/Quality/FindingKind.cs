namespace StanceML.Training.Quality;

/// <summary>What a quality check can find.</summary>
public enum FindingKind
{
    /// <summary>A row that cannot be read: broken, mislabelled, a span that does not fit. Fails the check.</summary>
    Unreadable,

    /// <summary>The text holds control characters, or U+FFFD where a letter was lost in a wrong encoding.</summary>
    Characters,

    /// <summary>The same text stands in the data twice, but for case, spaces and punctuation.</summary>
    Duplicate,

    /// <summary>A text nearly repeats another.</summary>
    NearDuplicate,

    /// <summary>The text also stands in the data to check against. Fails the check.</summary>
    Leak,

    /// <summary>The text nearly repeats one of the data to check against. Fails the check.</summary>
    NearLeak,

    /// <summary>The same text and target carry two stances, or the same text two sentiments.</summary>
    Conflict,

    /// <summary>The text is far shorter or longer than the others.</summary>
    Length,

    /// <summary>The text shares a run of words with a foreign text. Fails the check.</summary>
    ForeignText,

    /// <summary>The id also stands in another file of the data. Fails the check, as an id that stands twice in one file does.</summary>
    DuplicateId,
}
