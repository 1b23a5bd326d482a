using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports Prodigy data sets (JSON Lines, as <c>db-out</c> writes them).</summary>
/// <remarks>
/// Spans whose label is a stance, or is mapped to one, become targets; a choice that is a sentiment sets the
/// sentiment. Tasks that were rejected or ignored are refused. Other members are kept.
/// </remarks>
public sealed class ProdigyImporter : IStatementImporter
{
    private static readonly string[] s_known = ["text", "spans", "answer", "id", "tokens", AnnotationExchange.Member];

    /// <inheritdoc/>
    public string Format => "prodigy";

    /// <inheritdoc/>
    public string Description => "Prodigy: JSON Lines with spans labelled against, neutral or favor.";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static JsonSource Source(Stream text, string file, StatementReaderOptions options) => new(text, file, options, Convert, AnnotationExchange.RefuseOwn);

    private static LabelledStatement Convert(JsonElement task, RowScope row)
    {
        LabelledStatement statement = AnnotationExchange.Carried(task, row) ?? Foreign(task, row);
        string? answer = JsonValue.TextOf(task, "answer", row);
        if (answer is not null and not "accept")
            row.Refuse(RowProblemKind.Label, $"the answer to row '{RowScope.Show(statement.Id)}' is '{RowScope.Show(answer)}'", "accept");
        foreach (string choice in JsonValue.List(task, "accept").Select(c => c.ToString()))
        {
            if (Labels.TrySentiment(row.Map(choice), out Sentiment sentiment))
                statement = statement with { Sentiment = sentiment };
        }

        return JsonValue.Member(task, "spans") is null
            ? statement
            : AnnotationExchange.Merge(statement, [.. JsonValue.List(task, "spans").Select(s => Region(s, statement.Text, row))], row);
    }

    private static AnnotatedRegion Region(JsonElement span, string text, RowScope row)
    {
        int? start = JsonValue.Member(span, "start") is { } s ? JsonValue.Number(s, "start", row) : null;
        int? end = JsonValue.Member(span, "end") is { } e ? JsonValue.Number(e, "end", row) : null;
        if (start is null || end is null)
            row.Refuse(RowProblemKind.Span, "a span has no start or no end", "both offsets");
        // Prodigy counts code points.
        TextSpan at = Offsets.FromCodePoints(text, start.Value, end.Value);
        if (at.Length <= 0)
            row.Refuse(RowProblemKind.Span, FormattableString.Invariant($"a span from {start} to {end} lies outside the text"), "offsets into the text");
        return new AnnotatedRegion(
            JsonValue.Member(span, "target") is { } target ? JsonValue.Number(target, "target", row) : null,
            at,
            StatementJson.ReadStance(JsonValue.TextOf(span, "label", row), row),
            StatementJson.ReadCode(JsonValue.TextOf(span, "code", row), row),
            StatementJson.ReadHolder(JsonValue.TextOf(span, "holder", row), row));
    }

    private static LabelledStatement Foreign(JsonElement task, RowScope row)
    {
        AnnotationExchange.RefuseOwn(task, row);
        string? text = JsonValue.TextOf(task, "text", row);
        if (string.IsNullOrWhiteSpace(text))
            row.Refuse(RowProblemKind.Text, "the task has no text", "a member text");
        JsonElement? meta = JsonValue.Member(task, "meta");
        string? id = (JsonValue.Member(task, "id") ?? (meta is { } m ? JsonValue.Member(m, "id") : null) ?? JsonValue.Member(task, "_task_hash"))?.ToString();
        return new LabelledStatement
        {
            Id = id ?? string.Create(CultureInfo.InvariantCulture, $"task-{row.Line}"),
            Text = text,
            IsLabelled = false,
            Extra = task.EnumerateObject().Where(p => !s_known.Contains(p.Name)).ToImmutableDictionary(p => p.Name, p => p.Value.Clone()),
        };
    }
}
