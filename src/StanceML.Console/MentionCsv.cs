using StanceML.Training.Data;

namespace StanceML.Cli;

/// <summary>Mentions as CSV, one row each; rivals as "code kind reason" parted by semicolons.</summary>
internal sealed class MentionCsv : IMentionFormat
{
    public string Header => "id,start,length,text,code,kind,reason,counts,former,accepted,rivals,error";

    public IEnumerable<string> Lines(string id, string text, IReadOnlyList<MentionCandidate> found) => found.Select(candidate =>
    {
        Mention mention = candidate.Mention;
        return string.Join(
            ',', JudgementTable.Quoted(id), mention.Span.Start, mention.Span.Length, JudgementTable.Quoted(mention.Span.In(text).ToString()),
            MentionTable.Code(mention), JudgementJson.Name(mention.Kind), mention.ReasonCode, Flag(mention.Counts), Flag(mention.IsFormer),
            Flag(candidate.IsAccepted),
            JudgementTable.Quoted(string.Join("; ", candidate.Rivals.Select(rival => $"{MentionTable.Code(rival)} {JudgementJson.Name(rival.Kind)} {rival.ReasonCode}"))), "");
    });

    public IEnumerable<string> Error(TextRecord record) =>
        [$"{JudgementTable.Quoted(record.Id)},,,,,,,,,,,{JudgementTable.Quoted(record.ErrorMessage!)}"];

    private static string Flag(bool value) => value ? "true" : "false";
}
