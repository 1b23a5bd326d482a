namespace StanceML;

/// <summary>What a report says besides its figures. Immutable.</summary>
public sealed record ReportOptions
{
    /// <summary>Title of the page.</summary>
    /// <value>Default "Stances".</value>
    public string Title { get; init; } = "Stances";

    /// <summary>Day of the article.</summary>
    /// <value>Null, the default, for no day.</value>
    public DateOnly? Date { get; init; }

    /// <summary>The model that judged, for the box that says how the report was made.</summary>
    /// <value>Null, the default, leaves its lines out.</value>
    public ModelInfo? Model { get; init; }
}
