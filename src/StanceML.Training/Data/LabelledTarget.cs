using System.Collections.Immutable;
using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>A target of a labelled statement: whom or what a stance is about, and which stance.</summary>
/// <remarks>
/// Immutable. At least one of <see cref="Code"/>, <see cref="Name"/> and <see cref="Mention"/> is set.
/// Equality compares <see cref="Votes"/>, <see cref="HolderVotes"/> and <see cref="Extra"/> by reference.
/// </remarks>
public sealed record LabelledTarget
{
    /// <summary>The country: ISO 3166-1 alpha-2, <c>EU</c> or <c>XK</c>.</summary>
    /// <value>Null when the target is not a country.</value>
    public string? Code { get; init; }

    /// <summary>The target's name, for one that is not a country or does not stand in the text.</summary>
    public string? Name { get; init; }

    /// <summary>The words of the text that name the target, exactly as they stand there.</summary>
    /// <value>Null when the target does not stand in the text.</value>
    public string? Mention { get; init; }

    /// <summary>Where <see cref="Mention"/> stands.</summary>
    /// <value>UTF-16 offsets into the text; null when the target does not stand in it.</value>
    public TextSpan? Span { get; init; }

    /// <summary>The stance toward the target.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Who takes the stance.</summary>
    /// <value>An ISO code, <c>author</c>, <c>other</c> or <c>none</c>; null when it was not labelled.</value>
    public string? Holder { get; init; }

    /// <summary>The words of the text that name the holder.</summary>
    public string? HolderMention { get; init; }

    /// <summary>Where <see cref="HolderMention"/> stands.</summary>
    /// <value>UTF-16 offsets into the text; null when no words name the holder.</value>
    public TextSpan? HolderSpan { get; init; }

    /// <summary>The stance that each annotator gave, where more than one did.</summary>
    public ImmutableArray<Stance>? Votes { get; init; }

    /// <summary>The holder that each annotator gave, spelled as <see cref="Holder"/>, where more than one did.</summary>
    public ImmutableArray<string>? HolderVotes { get; init; }

    /// <summary>How many annotators agreed, as the file says it, such as <c>2/3</c>.</summary>
    public string? Agreement { get; init; }

    /// <summary>Other members of the JSON object, kept so that nothing is lost on a round trip.</summary>
    public ImmutableDictionary<string, JsonElement> Extra { get; init; } = ImmutableDictionary<string, JsonElement>.Empty;
}
