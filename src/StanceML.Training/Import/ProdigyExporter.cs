using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Writes Prodigy tasks, one a line, with the targets as spans.</summary>
/// <remarks>Offsets count code points, as Prodigy does. Fits <c>ner.manual</c> with the labels against, neutral, favor.</remarks>
public sealed class ProdigyExporter : IStatementExporter
{
    /// <inheritdoc/>
    public string Format => "prodigy";

    /// <inheritdoc/>
    public long Write(string path, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default) =>
        TaskFile.Write(path, statements, asArray: false, Task, cancellationToken);

    /// <inheritdoc/>
    public long Write(Stream output, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default) =>
        TaskFile.Write(output, statements, asArray: false, Task, cancellationToken);

    private static void Task(Utf8JsonWriter json, LabelledStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("text", statement.Text);
        json.WriteStartObject("meta");
        json.WriteString("id", statement.Id);
        if (statement.Source is not null)
            json.WriteString("source", statement.Source);
        json.WriteEndObject();
        if (statement.IsLabelled)
        {
            json.WriteStartArray("spans");
            for (int i = 0; i < statement.Targets.Length; i++)
                Span(json, statement.Text, statement.Targets[i], i);
            json.WriteEndArray();
            if (statement.Sentiment is { } sentiment)
            {
                json.WriteStartArray("accept");
                json.WriteStringValue(Labels.Of(sentiment));
                json.WriteEndArray();
            }

            json.WriteString("answer", "accept");
        }

        AnnotationExchange.Carry(json, statement);
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, string text, LabelledTarget target, int number)
    {
        if (target.Span is not { } span)
            return;
        json.WriteStartObject();
        json.WriteNumber("start", Offsets.ToCodePoints(text, span.Start));
        json.WriteNumber("end", Offsets.ToCodePoints(text, span.End));
        json.WriteString("label", Labels.Of(target.Stance));
        json.WriteNumber("target", number);
        if (target.Code is not null)
            json.WriteString("code", target.Code);
        if (target.Holder is not null)
            json.WriteString("holder", target.Holder);
        json.WriteEndObject();
    }
}
