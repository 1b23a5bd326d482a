using System.Text.Json;
using System.Text.Json.Serialization;
using StanceML.Training.Data;

namespace StanceML.Training.Labelling;

/// <summary>One line of the journal: a key press of an annotator, or that the labels were written.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Key">Which of its questions, see <see cref="LabelItem.Key"/>.</param>
/// <param name="Label">0, 1 or 2; null for one that was skipped.</param>
/// <param name="Undo">Whether it takes back the event before it instead.</param>
/// <param name="Statement">The statement as it was shown, with the label given: what is labelled is known without the data. Null in journals of old.</param>
/// <param name="Saved">What the output's content is known by from here on; such a line is no key press.</param>
internal sealed record LabelEvent(string Id, string Key, int? Label, bool Undo = false, JsonElement? Statement = null, string? Saved = null)
{
    /// <summary>The text that was shown; null in journals of old.</summary>
    [JsonIgnore]
    public string? Text => Statement is { } shown && JsonValue.Member(shown, "text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

/// <summary>Reads and writes journal lines without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LabelEvent))]
internal sealed partial class LabelEventJson : JsonSerializerContext;
