using System.Text.Json.Serialization;

namespace StanceML.Training.Labelling;

/// <summary>One key press of an annotator, as the journal keeps it.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Key">Which of its questions, see <see cref="LabelItem.Key"/>.</param>
/// <param name="Label">0, 1 or 2; null for one that was skipped.</param>
/// <param name="Undo">Whether it takes back the event before it instead.</param>
internal sealed record LabelEvent(string Id, string Key, int? Label, bool Undo = false);

/// <summary>Reads and writes journal lines without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LabelEvent))]
internal sealed partial class LabelEventJson : JsonSerializerContext;
