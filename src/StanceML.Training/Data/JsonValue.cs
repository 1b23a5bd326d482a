using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>Reads values of JSON members, or says in one line what is wrong with them.</summary>
internal static class JsonValue
{
    /// <summary>A member of an object; null when there is none, it is null, or the value is no object.</summary>
    public static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>A member that is a string, or null.</summary>
    public static string? TextOf(JsonElement json, string name, RowScope row) =>
        Member(json, name) is { } value ? Text(value, name, row) : null;

    /// <summary>The elements of a member that is a list; none when it is not.</summary>
    public static IEnumerable<JsonElement> List(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A string as a JSON value.</summary>
    public static JsonElement Of(string value) => JsonSerializer.SerializeToElement(value);

    public static string Name(JsonProperty member, RowScope row)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException e)
        {
            row.Refuse(RowProblemKind.Encoding, "a member's name holds half a surrogate pair", "whole characters", inner: e);
            throw;
        }
    }

    public static string? Text(JsonElement value, string member, RowScope row)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            row.Refuse(RowProblemKind.Member, $"{member} is a JSON {Kind(value)}", "a string");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException e)
        {
            row.Refuse(RowProblemKind.Encoding, $"{member} holds half a surrogate pair", "whole characters", inner: e);
            throw;
        }
    }

    public static int? Number(JsonElement value, string member, RowScope row)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int number))
        {
            row.Refuse(RowProblemKind.Member, $"{member} is '{RowScope.Show(value.GetRawText())}'", "a whole number");
            return null;
        }

        return number;
    }

    public static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => "list",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => "object",
    };
}
