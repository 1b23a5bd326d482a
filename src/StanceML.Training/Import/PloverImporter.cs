using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StanceML.Training.Data;

namespace StanceML.Training.Import;

/// <summary>Imports PLOVER gold records: events with a source and a target (Open Event Data Alliance).</summary>
/// <remarks>
/// <para>The event class gives the stance of the source toward the target, along the four quadrants of CAMEO:
/// verbal and material cooperation (AGREE, SUPPORT, COOPERATE, AID, CONCEDE, YIELD, RETREAT) are favor;
/// verbal and material conflict (DEMAND, REQUEST, ACCUSE, DISAPPROVE, REJECT, THREATEN, INVESTIGATE, PROTEST,
/// SANCTION, COERCE, MOBILIZE, ASSAULT, FIGHT) are against; CONSULT, a plain meeting or call, is neutral.
/// A label map changes that: <c>INVESTIGATE=neutral</c>.</para>
/// <para>An actor counts as its country (code) when it is the country as such or its government, military,
/// legislature, courts, police or intelligence; a rebel, party or company has a name only. Several sources
/// without a target act on each other. The whole record is kept in the member <c>plover</c>.</para>
/// </remarks>
public sealed class PloverImporter : IStatementImporter
{
    private static readonly string[] s_state = ["GOV", "MIL", "LEG", "JUD", "COP", "SPY"];

    /// <inheritdoc/>
    public string Format => "plover";

    /// <inheritdoc/>
    public string Description => "PLOVER gold records: JSON events with source, target, event and text.";

    /// <inheritdoc/>
    public StatementReader Open(string path, StatementReaderOptions? options = null) => new(path, options, Source);

    /// <inheritdoc/>
    public StatementReader Open(Stream stream, string name, StatementReaderOptions? options = null) => new(stream, name, options, Source);

    private static JsonSource Source(Stream text, string file, StatementReaderOptions options)
    {
        // One published record has the id of another.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return new JsonSource(text, file, options, (json, row) => Convert(json, row, seen));
    }

    private static LabelledStatement Convert(JsonElement json, RowScope row, Dictionary<string, int> seen)
    {
        string? id = JsonValue.TextOf(json, "id", row), text = JsonValue.TextOf(json, "text", row), label = JsonValue.TextOf(json, "event", row);
        if (id is null)
            row.Refuse(RowProblemKind.Id, "the record has no id", "a unique id");
        if (string.IsNullOrWhiteSpace(text) || label is null)
            row.Refuse(RowProblemKind.Text, $"record '{RowScope.Show(id)}' documents the file, it has no text of an event", "text and event");
        Stance stance = ReadStance(label, row);
        int times = seen[id] = seen.GetValueOrDefault(id) + 1;
        string? date = JsonValue.TextOf(json, "date", row);
        return new LabelledStatement
        {
            Id = times == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{times}"),
            Text = text,
            Source = "plover",
            Group = SharedGroup.Of("plover", text),
            Date = DateOnly.TryParseExact(date, StatementJson.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
            Targets = Targets(json, text, stance, row),
            Extra = ImmutableDictionary<string, JsonElement>.Empty.Add("plover", JsonSerializer.SerializeToElement(
                json.EnumerateObject().Where(m => m.Name != "text").ToDictionary(m => m.Name, m => m.Value))),
        };
    }

    private static ImmutableArray<LabelledTarget> Targets(JsonElement json, string text, Stance stance, RowScope row)
    {
        Actor[] sources = [.. JsonValue.List(json, "source").Select(a => Actor.Read(a, row))];
        Actor[] targets = [.. JsonValue.List(json, "target").Select(a => Actor.Read(a, row))];
        bool mutual = targets.Length == 0 && sources.Length > 1;
        return mutual
            ? [.. sources.Select((a, i) => Target(a, sources[i == 0 ? 1 : 0], text, stance))]
            : [.. targets.Select(a => Target(a, sources.FirstOrDefault(), text, stance))];
    }

    private static LabelledTarget Target(Actor actor, Actor? holder, string text, Stance stance)
    {
        TextSpan? span = MentionResolver.Find(text, actor.Text, []);
        TextSpan? holderSpan = holder is null ? null : MentionResolver.Find(text, holder.Text, []);
        return new LabelledTarget
        {
            Code = actor.Country,
            Name = span is null || actor.Country is null ? actor.Text : null,
            Span = span,
            Stance = stance,
            Holder = stance == Stance.Neutral ? "none" : holder?.Country ?? "other",
            HolderSpan = holderSpan,
        };
    }

    private static Stance ReadStance(string label, RowScope row)
    {
        if (row.Labels?.Has(label) == true)
            return StatementJson.ReadStance(label, row);
        switch (label.ToUpperInvariant())
        {
            case "AGREE" or "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE" or "YIELD" or "RETREAT":
                return Stance.Favor;
            case "CONSULT":
                return Stance.Neutral;
            case "DEMAND" or "REQUEST" or "ACCUSE" or "DISAPPROVE" or "REJECT" or "THREATEN" or "INVESTIGATE" or "PROTEST"
                or "SANCTION" or "COERCE" or "MOBILIZE" or "ASSAULT" or "FIGHT":
                return Stance.Against;
            default:
                row.Refuse(RowProblemKind.Label, $"event '{RowScope.Show(label)}' is unknown", "a PLOVER event class", $"map it with --map {RowScope.Show(label)}=LABEL");
                return default;
        }
    }

    private sealed record Actor(string Text, string? Country)
    {
        public static Actor Read(JsonElement json, RowScope row)
        {
            string? text = JsonValue.TextOf(json, "actorText", row)?.Trim();
            if (string.IsNullOrEmpty(text))
                row.Refuse(RowProblemKind.Member, "an actor has no actorText", "the words that name it");
            string? sector = JsonValue.TextOf(json, "sector", row);
            bool isState = string.IsNullOrEmpty(sector) || s_state.Contains(sector);
            return new Actor(text, isState ? CountryNames.OfAlpha3(JsonValue.TextOf(json, "code", row)) : null);
        }
    }
}
