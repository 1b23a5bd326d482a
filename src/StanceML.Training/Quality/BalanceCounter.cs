using System.Globalization;
using StanceML.Training.Data;

namespace StanceML.Training.Quality;

/// <summary>Counts statements into balance tables. Not thread-safe.</summary>
internal sealed class BalanceCounter(QualityOptions options)
{
    private readonly Dictionary<string, SortedDictionary<string, long[]>> _tables = new(StringComparer.Ordinal);

    public void Add(LabelledStatement statement, int words)
    {
        string register = options.Register(statement);
        string length = LengthBucket(words);
        (LabelledTarget Target, string? Country)[] targets = [.. statement.Targets.Select(t => (t, t.Code ?? TargetCountry.Of(statement, t)?.Code))];
        int countries = targets.Where(t => t.Country is not null).Select(t => t.Country).Distinct().Count();
        Count("register", register, statement.Targets);
        Count("sentiment", statement.Sentiment is { } s ? Labels.Of(s) : "not labelled", statement.Targets);
        Count("words", length, statement.Targets);
        Count("countries in the statement", countries > 3 ? "4 or more" : countries.ToString(CultureInfo.InvariantCulture), statement.Targets);
        foreach (IGrouping<string, LabelledTarget> stance in statement.Targets.GroupBy(t => Labels.Of(t.Stance)))
            Count("stance", stance.Key, stance);
        foreach (IGrouping<string, LabelledTarget> country in targets.GroupBy(t => t.Country ?? "no country", t => t.Target))
            Count("country", country.Key, country);
        foreach (IGrouping<string, LabelledTarget> holder in statement.Targets.GroupBy(t => t.Holder is null ? "not labelled" : Labels.IsCode(t.Holder) ? "a country" : t.Holder))
            Count("holder", holder.Key, holder);
        if (options.MentionKind is { } kindOf)
        {
            foreach (IGrouping<string, LabelledTarget> kind in statement.Targets.GroupBy(t => t.Span is null ? "not in the text" : kindOf(statement, t)))
                Count("mention kind", kind.Key, kind);
        }
    }

    /// <summary>The tables: countries and registers by size, the others by name.</summary>
    public IEnumerable<BalanceTable> Tables()
    {
        foreach ((string name, SortedDictionary<string, long[]> rows) in _tables.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            IEnumerable<BalanceRow> all = rows.Select(r => new BalanceRow(r.Key, r.Value[3], r.Value[0], r.Value[1], r.Value[2]));
            if (name is "country" or "register")
                all = all.OrderByDescending(r => r.Targets).ThenBy(r => r.Key, StringComparer.Ordinal);
            yield return new BalanceTable(name, [.. all]);
        }
    }

    private void Count(string table, string key, IEnumerable<LabelledTarget> targets)
    {
        if (!_tables.TryGetValue(table, out SortedDictionary<string, long[]>? rows))
            _tables[table] = rows = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        if (!rows.TryGetValue(key, out long[]? counts))
            rows[key] = counts = new long[4];
        counts[3]++;
        foreach (LabelledTarget target in targets)
            counts[(int)target.Stance]++;
    }

    private static string LengthBucket(int words) => words switch
    {
        < 10 => "1-9",
        < 20 => "10-19",
        < 30 => "20-29",
        < 40 => "30-39",
        _ => "40 or more",
    };
}
