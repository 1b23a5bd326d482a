using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace StanceML.Training.Data;

/// <summary>Reads one statement from a JSON object.</summary>
internal static class StatementJson
{
    public const string DateFormat = "yyyy-MM-dd";

    private static readonly TryLabel<Stance> s_stanceVote = Labels.TryStance;
    private static readonly TryLabel<Sentiment> s_sentimentVote = Labels.TrySentiment;
    private static readonly TryLabel<string> s_holderVote = Labels.TryHolder;

    private delegate bool TryLabel<T>(string text, [NotNullWhen(true)] out T? label);

    public static LabelledStatement Read(JsonElement json, RowScope row)
    {
        if (json.ValueKind != JsonValueKind.Object)
            row.Refuse(RowProblemKind.Syntax, $"the line is a JSON {JsonValue.Kind(json)}", "an object with id, text and targets");

        string? id = null, text = null, source = null, group = null;
        Sentiment? sentiment = null;
        ImmutableArray<Sentiment>? sentimentVotes = null;
        DateOnly? date = null;
        ImmutableArray<LabelledTarget>? targets = null;
        ImmutableDictionary<string, JsonElement>.Builder? extra = null;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            JsonElement value = member.Value;
            string name = JsonValue.Name(member, row);
            switch (name)
            {
                case "id": id = Id(value, row); break;
                case "text": text = JsonValue.Text(value, name, row); break;
                case "source": source = JsonValue.Text(value, name, row); break;
                case "group": group = Id(value, row, name); break;
                case "sentiment": sentiment = ReadSentiment(JsonValue.Text(value, name, row), row); break;
                case "sentimentVotes" when TryVotes(value, s_sentimentVote, out ImmutableArray<Sentiment> votes): sentimentVotes = votes; break;
                case "date": date = ReadDate(JsonValue.Text(value, name, row), row); break;
                case "targets" when value.ValueKind == JsonValueKind.Null: break;
                case "targets": targets = ReadTargets(value, row); break;
                default: (extra ??= NewExtra()).Add(name, value.Clone()); break;
            }
        }

        if (string.IsNullOrEmpty(id))
            row.Refuse(RowProblemKind.Id, "the row has no id", "a unique id");
        if (text is null)
            row.Refuse(RowProblemKind.Member, $"row '{RowScope.Show(id)}' has no text", "a member text");
        if (string.IsNullOrWhiteSpace(text))
            row.Refuse(RowProblemKind.Text, $"the text of row '{RowScope.Show(id)}' is empty", "a sentence", "remove the row");

        var statement = new LabelledStatement
        {
            Id = id,
            Text = text,
            Sentiment = sentiment,
            SentimentVotes = sentimentVotes,
            Source = source,
            Group = group,
            Date = date,
            Targets = targets ?? [],
            IsLabelled = targets is not null,
            Extra = extra?.ToImmutable() ?? ImmutableDictionary<string, JsonElement>.Empty,
        };
        return TargetSpans.Resolve(statement, row);
    }

    public static Stance ReadStance(string? label, RowScope row)
    {
        if (label is null)
            row.Refuse(RowProblemKind.Member, "a target has no stance", Labels.StanceNames);
        if (!Labels.TryStance(row.Map(label), out Stance stance))
        {
            row.Refuse(RowProblemKind.Label, $"stance '{RowScope.Show(label)}' is unknown", Labels.StanceNames,
                $"map it with --map {RowScope.Show(label)}=LABEL, which import, check and label take");
        }

        return stance;
    }

    public static Sentiment? ReadSentiment(string? label, RowScope row)
    {
        if (label is null)
            return null;
        if (!Labels.TrySentiment(row.Map(label), out Sentiment sentiment))
        {
            row.Refuse(RowProblemKind.Label, $"sentiment '{RowScope.Show(label)}' is unknown", Labels.SentimentNames,
                $"map it with --map {RowScope.Show(label)}=LABEL, which import, check and label take");
        }

        return sentiment;
    }

    public static DateOnly? ReadDate(string? value, RowScope row)
    {
        if (value is null)
            return null;
        if (!DateOnly.TryParseExact(value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            row.Refuse(RowProblemKind.Label, $"date '{RowScope.Show(value)}' cannot be read", "a date such as 2024-03-31");
        return date;
    }

    public static string? ReadCode(string? code, RowScope row)
    {
        if (code is not null && !Labels.IsCode(code))
        {
            row.Refuse(RowProblemKind.Label, $"code '{RowScope.Show(code)}' is not a country code", "two capital letters (ISO 3166-1)",
                "use name for a target that is not a country");
        }

        return code;
    }

    public static string? ReadHolder(string? label, RowScope row)
    {
        if (label is null)
            return null;
        if (!Labels.TryHolder(row.Map(label), out string? holder))
            row.Refuse(RowProblemKind.Label, $"holder '{RowScope.Show(label)}' is unknown", Labels.HolderNames);
        return holder;
    }

    private static ImmutableArray<LabelledTarget> ReadTargets(JsonElement json, RowScope row)
    {
        if (json.ValueKind != JsonValueKind.Array)
            row.Refuse(RowProblemKind.Member, $"targets is a JSON {JsonValue.Kind(json)}", "a list of objects");
        var targets = ImmutableArray.CreateBuilder<LabelledTarget>(json.GetArrayLength());
        foreach (JsonElement target in json.EnumerateArray())
            targets.Add(ReadTarget(target, row));
        return targets.MoveToImmutable();
    }

    private static LabelledTarget ReadTarget(JsonElement json, RowScope row)
    {
        if (json.ValueKind != JsonValueKind.Object)
            row.Refuse(RowProblemKind.Member, $"a target is a JSON {JsonValue.Kind(json)}", "an object with a stance");

        string? code = null, name = null, mention = null, stance = null, holder = null, holderMention = null, agreement = null;
        int? start = null, length = null, holderStart = null, holderLength = null;
        ImmutableArray<Stance>? votes = null;
        ImmutableArray<string>? holderVotes = null;
        ImmutableDictionary<string, JsonElement>.Builder? extra = null;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            JsonElement value = member.Value;
            string key = JsonValue.Name(member, row);
            switch (key)
            {
                case "code": code = JsonValue.Text(value, key, row); break;
                case "name": name = JsonValue.Text(value, key, row); break;
                case "mention": mention = JsonValue.Text(value, key, row); break;
                case "stance": stance = JsonValue.Text(value, key, row); break;
                case "holder": holder = JsonValue.Text(value, key, row); break;
                case "holderMention": holderMention = JsonValue.Text(value, key, row); break;
                case "start": start = JsonValue.Number(value, key, row); break;
                case "length": length = JsonValue.Number(value, key, row); break;
                case "holderStart": holderStart = JsonValue.Number(value, key, row); break;
                case "holderLength": holderLength = JsonValue.Number(value, key, row); break;
                case "agreement" when value.ValueKind == JsonValueKind.String: agreement = JsonValue.Text(value, key, row); break;
                case "votes" when TryVotes(value, s_stanceVote, out ImmutableArray<Stance> read): votes = read; break;
                case "holderVotes" when TryVotes(value, s_holderVote, out ImmutableArray<string> read): holderVotes = read; break;
                default: (extra ??= NewExtra()).Add(key, value.Clone()); break;
            }
        }

        return new LabelledTarget
        {
            Code = ReadCode(code, row),
            Name = name,
            Mention = mention,
            Span = Span(start, length, mention, "start", row),
            Stance = ReadStance(stance, row),
            Holder = ReadHolder(holder, row),
            HolderMention = holderMention,
            HolderSpan = Span(holderStart, holderLength, holderMention, "holderStart", row),
            Votes = votes,
            HolderVotes = holderVotes,
            Agreement = agreement,
            Extra = extra?.ToImmutable() ?? ImmutableDictionary<string, JsonElement>.Empty,
        };
    }

    public static TextSpan? Span(int? start, int? length, string? mention, string member, RowScope row)
    {
        if (start is null && length is null)
            return null;
        if (start is null || (length is null && mention is null))
            row.Refuse(RowProblemKind.Span, $"{member} and its length do not both stand there", "both or neither");
        return new TextSpan(start.Value, length ?? mention!.Length);
    }

    // Votes in labels that are not ours are kept as they stand, among the other members.
    private static bool TryVotes<T>(JsonElement json, TryLabel<T> tryLabel, out ImmutableArray<T> votes)
    {
        votes = [];
        if (json.ValueKind != JsonValueKind.Array)
            return false;
        var read = ImmutableArray.CreateBuilder<T>(json.GetArrayLength());
        foreach (JsonElement vote in json.EnumerateArray())
        {
            if (vote.ValueKind != JsonValueKind.String || !tryLabel(vote.GetString()!, out T? label))
                return false;
            read.Add(label);
        }

        votes = read.MoveToImmutable();
        return true;
    }

    private static ImmutableDictionary<string, JsonElement>.Builder NewExtra() =>
        ImmutableDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);

    private static string? Id(JsonElement value, RowScope row, string member = "id") =>
        value.ValueKind == JsonValueKind.Number ? value.GetRawText() : JsonValue.Text(value, member, row);
}
