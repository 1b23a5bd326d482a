using System.Text.Json;

namespace StanceML.Training.Behaviour;

/// <summary>Writes the country swap and the behaviour suite as one JSON object.</summary>
public static class BehaviourJson
{
    /// <summary>Writes both reports.</summary>
    public static void Write(Utf8JsonWriter writer, SwapReport swap, BehaviourReport behaviour)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(swap);
        ArgumentNullException.ThrowIfNull(behaviour);
        writer.WriteStartObject();
        writer.WriteStartObject("swap");
        writer.WriteNumber("countries", swap.Countries);
        writer.WriteNumber("judged", swap.Judged);
        writer.WriteNumber("missing", swap.Missing);
        writer.WriteNumber("flips", swap.Flips);
        writer.WriteNumber("spread", Math.Round(swap.Spread, 6));
        writer.WriteStartArray("templates");
        foreach (TemplateSwap template in swap.Templates)
        {
            writer.WriteStartObject();
            writer.WriteString("id", template.Id);
            writer.WriteString("kind", template.Kind);
            writer.WriteString("template", template.Template);
            writer.WriteString("label", JudgementJson.Name(template.Label));
            writer.WriteNumber("spread", Math.Round(template.Spread, 6));
            Codes(writer, "flips", template.Flips);
            Codes(writer, "missing", template.Missing);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("behaviour");
        writer.WriteNumber("cases", behaviour.Cases);
        writer.WriteNumber("failures", behaviour.Failures.Length);
        writer.WriteStartArray("groups");
        foreach (BehaviourGroup group in behaviour.Groups)
        {
            writer.WriteStartObject();
            writer.WriteString("group", group.Name);
            writer.WriteNumber("cases", group.Cases);
            writer.WriteNumber("failures", group.Failures);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("failed");
        foreach (BehaviourFailure failure in behaviour.Failures)
        {
            writer.WriteStartObject();
            writer.WriteString("group", failure.Case.Group);
            writer.WriteString("target", failure.Case.Target);
            writer.WriteString("text", failure.Case.Text);
            writer.WriteString("expected", failure.Case.Expected);
            if (failure.Case.Than.Length > 0)
                writer.WriteString("than", failure.Case.Than);
            writer.WriteString("answer", failure.Answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter writer, string name, IEnumerable<string> codes)
    {
        writer.WriteStartArray(name);
        foreach (string code in codes)
            writer.WriteStringValue(code);
        writer.WriteEndArray();
    }
}
