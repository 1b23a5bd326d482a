using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Brings what people marked in an annotation tool together with the statement that was exported.</summary>
/// <remarks>
/// The export carries the whole statement in the member <c>stanceml</c>, so that what the tool does not show
/// is still there afterwards. What the tool shows wins: a region changes the stance and the span of its
/// target, a target whose region was deleted goes, a new region becomes a new target.
/// </remarks>
internal static class AnnotationExchange
{
    public const string Member = "stanceml";

    /// <summary>The exported statement, if the task carries one.</summary>
    public static LabelledStatement? Carried(JsonElement json, RowScope row) =>
        JsonValue.Member(json, Member) is { } carried ? StatementJson.Read(carried, row) : null;

    /// <summary>Refuses a labelled statement of our own, in which a tool's importer would find no label.</summary>
    /// <remarks>Its targets are objects with a stance; neither tool has such a member, and a task of ours carries its statement.</remarks>
    /// <exception cref="DataFormatException">It is one.</exception>
    public static void RefuseOwn(JsonElement json, RowScope row)
    {
        if (JsonValue.Member(json, Member) is null && JsonValue.Member(json, "text") is not null
            && JsonValue.List(json, "targets").Any(target => JsonValue.Member(target, "stance") is not null))
            row.Refuse(RowProblemKind.Member, "the file looks like labelled statements of our own format", "tasks of an annotation tool", "it needs no import: use it as it is");
    }

    /// <summary>Writes the statement as the value of the member.</summary>
    public static void Carry(Utf8JsonWriter json, LabelledStatement statement)
    {
        json.WritePropertyName(Member);
        StatementWriter.Write(json, statement);
    }

    /// <summary>The statement with the targets that people marked.</summary>
    public static LabelledStatement Merge(LabelledStatement statement, IReadOnlyList<AnnotatedRegion> regions, RowScope row)
    {
        var open = new List<AnnotatedRegion>(regions);
        var targets = ImmutableArray.CreateBuilder<LabelledTarget>();
        for (int i = 0; i < statement.Targets.Length; i++)
        {
            LabelledTarget target = statement.Targets[i];
            if (target.Span is null)
            {
                targets.Add(target);
                continue;
            }

            AnnotatedRegion? region = open.Find(r => r.Target == i) ?? open.Find(r => r.Target is null && r.Span == target.Span);
            if (region is null)
                continue;
            open.Remove(region);
            targets.Add(target with
            {
                Stance = region.Stance,
                Span = region.Span,
                Mention = null,
                Code = region.Code ?? target.Code,
                Holder = region.Holder ?? target.Holder,
            });
        }

        foreach (AnnotatedRegion region in open)
        {
            string words = region.Span.In(statement.Text).ToString();
            string? code = StatementJson.ReadCode(region.Code, row) ?? CountryNames.OfName(words);
            targets.Add(new LabelledTarget { Code = code, Name = code is null ? words : null, Span = region.Span, Stance = region.Stance, Holder = region.Holder });
        }

        return TargetSpans.Resolve(statement with { Targets = targets.ToImmutable(), IsLabelled = true }, row);
    }
}
