using System.Collections.Immutable;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports UNSCon: sentences of speeches in the UN Security Council with the conflicts in them.</summary>
/// <remarks>
/// A negative evaluation (A0, direct or indirect) and a challenge or correction of another's words (B1)
/// become a stance against the country in A4 or B3, held by the speaker's country. Where no country is
/// given, the target is named by its kind (A2 or B2), such as <c>UNSC</c>. Sentences without a conflict have
/// no target. Sentences of one speech share a group. All columns are kept in the member <c>unscon</c>.
/// </remarks>
public sealed class UnsconImporter : IStatementImporter
{
    private static readonly string[] s_required = ["sentence_text", "A0", "A2", "A4", "B1", "B2", "B3", "country"];

    /// <inheritdoc/>
    public string Format => "unscon";

    /// <inheritdoc/>
    public string Description => "UNSCon: CSV of UN Security Council sentences with conflict annotations (A0 to A4, B1 to B3).";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static RowSource Source(Stream text, string file, StatementReaderOptions options)
    {
        Table table = new CsvTable(text, file, options with { Separator = options.Separator ?? ',' });
        return new RowSource(RowSource.Require(table, file, "UNSCon", s_required), options, Convert);
    }

    private static LabelledStatement Convert(TableRow row)
    {
        string text = row.Text("sentence_text");
        string holder = CountryNames.OfName(row["country"]) ?? "other";
        var targets = ImmutableArray.CreateBuilder<LabelledTarget>();
        Add(targets, text, row["A0"], row["A2"], row["A4"], holder, row.Row, "Direct_NegEval", "Indirect_NegEval");
        Add(targets, text, row["B1"], row["B2"], row["B3"], holder, row.Row, "Challenge", "Correction");
        return new LabelledStatement
        {
            Id = $"unscon-{row["file_id"].Replace(".txt", "", StringComparison.Ordinal)}-{row["sentence_char_offsets"]}",
            Text = text,
            Source = "unscon",
            Group = row["filename"] is { Length: > 0 } speech ? speech : null,
            Targets = targets.ToImmutable(),
            Extra = ImmutableDictionary<string, JsonElement>.Empty.Add("unscon", JsonSerializer.SerializeToElement(
                row.Columns.Zip(row.Fields).Where(c => c.First is not ("sentence_text" or "filename")).ToDictionary(c => c.First, c => c.Second))),
        };
    }

    private static void Add(ImmutableArray<LabelledTarget>.Builder targets, string text, string kind, string who, string country,
        string holder, RowScope row, string label, string otherLabel)
    {
        if (IsEmpty(kind))
            return;
        Stance stance = kind == label || kind == otherLabel ? Stance.Against : StatementJson.ReadStance(kind, row);
        LabelledTarget target = IsEmpty(country) || CountryNames.OfName(country) is null
            ? new LabelledTarget { Name = IsEmpty(who) ? "unspecified" : who, Stance = stance, Holder = holder }
            : CountryNames.Target(text, country, stance, holder);
        targets.Add(target with { Extra = target.Extra.Add("conflict", JsonValue.Of(kind)) });
    }

    private static bool IsEmpty(string value) => value is "" or "_" or "-NONE-";
}
