namespace StanceML.Geography;

/// <summary>A mention and where it stands in its text.</summary>
internal readonly record struct PlacedMention(TextSpan Span, FoundMention Found);
