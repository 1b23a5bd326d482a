using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports Label Studio exports (JSON or JSON_MIN).</summary>
/// <remarks>
/// Regions whose label is a stance, or is mapped to one, become targets; text areas named <c>code</c> and
/// <c>holder</c> on a region set those; choices that are a sentiment set the sentiment. A task without
/// annotations comes back as it was exported; one whose only annotation was cancelled is refused.
/// With several annotators the first annotation that was not cancelled counts: export one file an annotator
/// to compare them.
/// </remarks>
public sealed class LabelStudioImporter : IStatementImporter
{
    /// <inheritdoc/>
    public string Format => "label-studio";

    /// <inheritdoc/>
    public string Description => "Label Studio: JSON or JSON_MIN export, spans labelled against, neutral or favor.";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static JsonSource Source(Stream text, string file, StatementReaderOptions options) => new(text, file, options, Convert, AnnotationExchange.RefuseOwn);

    private static LabelledStatement Convert(JsonElement task, RowScope row)
    {
        JsonElement data = JsonValue.Member(task, "data") ?? task;
        LabelledStatement statement = AnnotationExchange.Carried(data, row) ?? Foreign(task, data, row);
        JsonElement[] results;
        if (JsonValue.Member(task, "data") is null)
        {
            results = [.. task.EnumerateObject().SelectMany(m => FlatResults(m))];
            return results.Length == 0 ? statement : Annotated(statement, results, row);
        }

        JsonElement[] annotations = [.. JsonValue.List(task, "annotations")];
        if (annotations.Length == 0)
            return statement;
        JsonElement done = annotations.FirstOrDefault(a => JsonValue.Member(a, "was_cancelled") is not { ValueKind: JsonValueKind.True });
        if (done.ValueKind == JsonValueKind.Undefined)
            row.Refuse(RowProblemKind.Label, $"the annotator skipped row '{RowScope.Show(statement.Id)}'", "an annotation");
        return Annotated(statement, [.. JsonValue.List(done, "result")], row);
    }

    private static LabelledStatement Annotated(LabelledStatement statement, JsonElement[] results, RowScope row)
    {
        var regions = new List<AnnotatedRegion>();
        foreach (JsonElement result in results)
        {
            JsonElement value = JsonValue.Member(result, "value") ?? result;
            foreach (string choice in JsonValue.List(value, "choices").Select(c => c.ToString()))
            {
                if (Labels.TrySentiment(row.Map(choice), out Sentiment sentiment))
                    statement = statement with { Sentiment = sentiment };
            }

            if (JsonValue.List(value, "labels").FirstOrDefault() is { ValueKind: JsonValueKind.String } label)
                regions.Add(Region(statement.Text, result, value, label.ToString(), results, row));
        }

        return AnnotationExchange.Merge(statement, regions, row);
    }

    private static AnnotatedRegion Region(string text, JsonElement result, JsonElement value, string label, JsonElement[] results, RowScope row)
    {
        int? start = JsonValue.Member(value, "start") is { } s ? JsonValue.Number(s, "start", row) : null;
        int? end = JsonValue.Member(value, "end") is { } e ? JsonValue.Number(e, "end", row) : null;
        if (start is null || end is null)
            row.Refuse(RowProblemKind.Span, "a region has no start or no end", "both offsets");
        string? id = JsonValue.Member(result, "id")?.ToString();
        int? target = id is ['t', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        return new AnnotatedRegion(
            target,
            Offsets.Locate(text, start.Value, end.Value, JsonValue.TextOf(value, "text", row), row),
            StatementJson.ReadStance(label, row),
            StatementJson.ReadCode(Area(results, id, "code"), row),
            StatementJson.ReadHolder(Area(results, id, "holder"), row));
    }

    /// <summary>What was typed into a text area of a region.</summary>
    private static string? Area(JsonElement[] results, string? id, string name) => id is null ? null : results
        .Where(r => JsonValue.Member(r, "id")?.ToString() == id && JsonValue.Member(r, "from_name")?.ToString() == name)
        .SelectMany(r => JsonValue.List(JsonValue.Member(r, "value") ?? r, "text"))
        .Select(t => t.ToString())
        .FirstOrDefault();

    /// <summary>JSON_MIN: regions and choices are members of the task itself.</summary>
    private static IEnumerable<JsonElement> FlatResults(JsonProperty member)
    {
        if (member.Name == AnnotationExchange.Member)
            return [];
        if (member.Value.ValueKind == JsonValueKind.Array)
            return member.Value.EnumerateArray().Where(r => JsonValue.Member(r, "labels") is not null);
        return member is { Name: "sentiment", Value.ValueKind: JsonValueKind.String }
            ? [JsonSerializer.SerializeToElement(new { choices = new[] { member.Value.GetString() } })]
            : [];
    }

    private static LabelledStatement Foreign(JsonElement task, JsonElement data, RowScope row)
    {
        AnnotationExchange.RefuseOwn(task, row);
        string? text = JsonValue.TextOf(data, "text", row);
        string? id = (JsonValue.Member(data, "id") ?? JsonValue.Member(task, "id"))?.ToString();
        if (string.IsNullOrWhiteSpace(text))
            row.Refuse(RowProblemKind.Text, "the task has no text", "a member text in data");
        return new LabelledStatement
        {
            Id = id ?? string.Create(CultureInfo.InvariantCulture, $"task-{row.Line}"),
            Text = text,
            IsLabelled = false,
            Extra = JsonValue.Member(task, "data") is null
                ? ImmutableDictionary<string, JsonElement>.Empty
                : data.EnumerateObject().Where(m => m.Name is not ("text" or "id")).ToImmutableDictionary(m => $"data.{m.Name}", m => m.Value.Clone()),
        };
    }
}
