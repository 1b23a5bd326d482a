using System.Collections.Immutable;
using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>A statement with the labels that people gave it.</summary>
/// <remarks>
/// Immutable. Equality compares <see cref="SentimentVotes"/>, <see cref="Targets"/> and <see cref="Extra"/> by reference.
/// </remarks>
public sealed record LabelledStatement
{
    /// <summary>Unique in its file.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence or short passage. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>The tone of the whole statement.</summary>
    /// <value>Null when it was not labelled.</value>
    public Sentiment? Sentiment { get; init; }

    /// <summary>The tone that each annotator gave, where more than one did.</summary>
    public ImmutableArray<Sentiment>? SentimentVotes { get; init; }

    /// <summary>Where it comes from, or its register.</summary>
    public string? Source { get; init; }

    /// <summary>The document, story or contrast group that it belongs to; folds never split one.</summary>
    public string? Group { get; init; }

    /// <summary>When it was said or published.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The targets, in the order of the file. Empty when there are none.</summary>
    public ImmutableArray<LabelledTarget> Targets { get; init; } = [];

    /// <summary>Whether anybody labelled the targets.</summary>
    /// <value>True by default; false when the row has no <c>targets</c> member at all, which is not the
    /// same as an empty one.</value>
    public bool IsLabelled { get; init; } = true;

    /// <summary>Other members of the JSON object, kept so that nothing is lost on a round trip.</summary>
    public ImmutableDictionary<string, JsonElement> Extra { get; init; } = ImmutableDictionary<string, JsonElement>.Empty;
}
