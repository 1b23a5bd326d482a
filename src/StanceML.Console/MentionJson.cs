using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Mentions as JSON, one object a record.</summary>
internal sealed class MentionJson : IMentionFormat
{
    public string? Header => null;

    public IEnumerable<string> Lines(string id, string text, IReadOnlyList<MentionCandidate> found) =>
        [JsonLine.Of(writer => JudgementJson.WriteMentions(writer, id, text, found))];

    public IEnumerable<string> Error(TextRecord record) =>
        [JsonLine.Error(record)];
}
