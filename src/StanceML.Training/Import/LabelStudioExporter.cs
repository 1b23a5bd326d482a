using System.Globalization;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Writes Label Studio tasks with the labels as annotations.</summary>
/// <remarks>
/// Fits the labelling configuration in <see cref="Configuration"/>. Statements that nobody labelled become tasks
/// without annotations.
/// </remarks>
public sealed class LabelStudioExporter : IStatementExporter
{
    /// <summary>The labelling configuration to paste into the project's settings in Label Studio.</summary>
    public static string Configuration => """
        <View>
          <Labels name="stance" toName="text">
            <Label value="against" background="#d55e00"/>
            <Label value="neutral" background="#999999"/>
            <Label value="favor" background="#0072b2"/>
          </Labels>
          <Text name="text" value="$text"/>
          <TextArea name="code" toName="text" perRegion="true" maxSubmissions="1" placeholder="country: two capital letters"/>
          <TextArea name="holder" toName="text" perRegion="true" maxSubmissions="1" placeholder="holder: country, author, other or none"/>
          <Choices name="sentiment" toName="text" choice="single">
            <Choice value="negative"/>
            <Choice value="neutral"/>
            <Choice value="positive"/>
          </Choices>
        </View>

        """;

    /// <inheritdoc/>
    public string Format => "label-studio";

    /// <inheritdoc/>
    public long Write(string path, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default) =>
        TaskFile.Write(path, statements, asArray: true, Task, cancellationToken);

    /// <inheritdoc/>
    public long Write(Stream output, IEnumerable<LabelledStatement> statements, CancellationToken cancellationToken = default) =>
        TaskFile.Write(output, statements, asArray: true, Task, cancellationToken);

    private static void Task(Utf8JsonWriter json, LabelledStatement statement)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("id", statement.Id);
        json.WriteString("text", statement.Text);
        AnnotationExchange.Carry(json, statement);
        json.WriteEndObject();
        if (statement.IsLabelled)
        {
            json.WriteStartArray("annotations");
            json.WriteStartObject();
            json.WriteStartArray("result");
            for (int i = 0; i < statement.Targets.Length; i++)
                Region(json, statement.Text, statement.Targets[i], string.Create(CultureInfo.InvariantCulture, $"t{i}"));
            if (statement.Sentiment is { } sentiment)
                Result(json, "sentiment", "sentiment", "choices", null, "choices", Labels.Of(sentiment));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, string text, LabelledTarget target, string id)
    {
        if (target.Span is not { } span)
            return;
        (TextSpan, string) region = (span, span.In(text).ToString());
        Result(json, id, "stance", "labels", region, "labels", Labels.Of(target.Stance));
        if (target.Code is not null)
            Result(json, id, "code", "textarea", (span, ""), "text", target.Code);
        if (target.Holder is not null)
            Result(json, id, "holder", "textarea", (span, ""), "text", target.Holder);
    }

    private static void Result(Utf8JsonWriter json, string id, string name, string type, (TextSpan Span, string Words)? region, string list, string value)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("from_name", name);
        json.WriteString("to_name", "text");
        json.WriteString("type", type);
        json.WriteStartObject("value");
        if (region is { } at)
        {
            json.WriteNumber("start", at.Span.Start);
            json.WriteNumber("end", at.Span.End);
            if (at.Words.Length > 0)
                json.WriteString("text", at.Words);
        }

        json.WriteStartArray(list);
        json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
