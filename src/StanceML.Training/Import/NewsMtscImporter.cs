using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports NewsMTSC (Hamborg, Donnay 2021): news sentences with the sentiment toward persons and groups in them.</summary>
/// <remarks>
/// Polarity 2 is against, 4 neutral, 6 favor. Sentences of one article share a group. The holder is not
/// labelled. All other members of a target are kept.
/// </remarks>
public sealed class NewsMtscImporter : IStatementImporter
{
    /// <inheritdoc/>
    public string Format => "newsmtsc";

    /// <inheritdoc/>
    public string Description => "NewsMTSC (Hamborg and Donnay 2021): JSON Lines with targets, from, to, mention, polarity 2, 4 or 6.";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static JsonSource Source(Stream text, string file, StatementReaderOptions options) => new(text, file, options, Convert);

    private static LabelledStatement Convert(JsonElement json, RowScope row)
    {
        string? id = JsonValue.TextOf(json, "primary_gid", row), text = JsonValue.TextOf(json, "sentence_normalized", row);
        if (id is null || text is null)
            row.Refuse(RowProblemKind.Member, "the row has no primary_gid or no sentence_normalized", "both members");
        return new LabelledStatement
        {
            Id = id,
            Text = text,
            Source = "newsmtsc",
            Group = string.Join('_', id.Split('_').Take(3)),
            Targets = [.. JsonValue.List(json, "targets").Select(t => Target(t, text, row))],
            Extra = Others(json, "primary_gid", "sentence_normalized", "targets"),
        };
    }

    private static LabelledTarget Target(JsonElement json, string text, RowScope row)
    {
        string? mention = JsonValue.TextOf(json, "mention", row);
        int? from = JsonValue.Member(json, "from") is { } f ? JsonValue.Number(f, "from", row) : null;
        int? to = JsonValue.Member(json, "to") is { } t ? JsonValue.Number(t, "to", row) : null;
        if (from is null || to is null || mention is null)
            row.Refuse(RowProblemKind.Span, "a target has no from, to or mention", "all three");
        return new LabelledTarget
        {
            Code = CountryNames.OfName(mention),
            Span = Offsets.Locate(text, from.Value, to.Value, mention, row),
            Stance = ReadStance(json, row),
            Extra = Others(json, "from", "to", "mention"),
        };
    }

    private static Stance ReadStance(JsonElement json, RowScope row)
    {
        string label = JsonValue.Member(json, "polarity") is { } polarity ? polarity.ToString() : "";
        if (row.Labels?.Has(label) == true)
            return StatementJson.ReadStance(label, row);
        if (!double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || value is not (2 or 4 or 6))
            row.Refuse(RowProblemKind.Label, $"polarity '{RowScope.Show(label)}' is unknown", "2, 4 or 6", $"map it with --map {RowScope.Show(label)}=LABEL");
        return value switch { 2 => Stance.Against, 4 => Stance.Neutral, _ => Stance.Favor };
    }

    private static ImmutableDictionary<string, JsonElement> Others(JsonElement json, params string[] known) =>
        json.EnumerateObject().Where(m => !known.Contains(m.Name)).ToImmutableDictionary(m => m.Name, m => m.Value.Clone());
}
