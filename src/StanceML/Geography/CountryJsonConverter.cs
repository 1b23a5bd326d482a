using System.Text.Json;
using System.Text.Json.Serialization;

namespace StanceML;

/// <summary>Writes a <see cref="Country"/> to JSON as its two-letter code; no country is null.</summary>
public sealed class CountryJsonConverter : JsonConverter<Country>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Country Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"Found {reader.TokenType}. Expected a country code as a string.");
        return Code(reader.GetString());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Country value, JsonSerializerOptions options)
    {
        if (value.IsNone)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value.Code);
    }

    /// <inheritdoc/>
    public override Country ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Code(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Country value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Code);

    private static Country Code(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return default;
        return Country.TryParse(code, out Country country)
            ? country
            : throw new JsonException(Country.Refusal(code));
    }
}
