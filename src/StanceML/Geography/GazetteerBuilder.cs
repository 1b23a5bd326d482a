using System.Globalization;
using StanceML.Geography;

namespace StanceML;

/// <summary>Makes a gazetteer with entries of one's own. Not thread-safe; the gazetteer that it builds is.</summary>
/// <remarks>
/// An entry is found as whole words, in any case unless it asks for a capital, with diacritics folded. Added entries come before
/// those of the library; where both exist for the same words, <see cref="Conflicts"/> says so.
/// </remarks>
public sealed partial class GazetteerBuilder
{
    private readonly GazetteerNodes _nodes;
    private readonly List<GazetteerConflict> _conflicts = [];
    private readonly List<string> _blocs;
    private readonly CueRules _cues;

    internal GazetteerBuilder(GazetteerTable table)
    {
        _nodes = GazetteerNodes.Of(table);
        _cues = table.Cues;
        _blocs = [.. table.Blocs];
    }

    /// <summary>The added entries whose words already stood for something else.</summary>
    public IReadOnlyList<GazetteerConflict> Conflicts => _conflicts;

    /// <summary>Adds an entry.</summary>
    /// <param name="text">Its words, as people write them.</param>
    /// <param name="country">The country that they mention.</param>
    /// <param name="kind">By what they mention it.</param>
    /// <param name="needsCapital">Whether it counts only when written with a capital letter.</param>
    /// <param name="from">For leaders: the first day in office; null when unknown.</param>
    /// <param name="to">For leaders: the last day in office; null when still in office.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// The text has no word, the country is none, the kind is none or a bloc, or there are days for other than a leader, or the first
    /// is after the last.
    /// </exception>
    public GazetteerBuilder Add(
        string text,
        Country country,
        MentionKind kind = MentionKind.Name,
        bool needsCapital = false,
        DateOnly? from = null,
        DateOnly? to = null) => Add(text, Entry(text, country, kind, needsCapital, from, to), "added");

    /// <summary>Adds a name of a group of countries.</summary>
    /// <param name="text">Its words, as people write them.</param>
    /// <param name="id">The id under which mentions give the group, such as <c>mercosur</c>; new or already known.</param>
    /// <param name="needsCapital">Whether it counts only when written with a capital letter.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The text has no word, or the id is empty.</exception>
    public GazetteerBuilder AddBloc(string text, string id, bool needsCapital = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Find(text);
        int number = _blocs.IndexOf(id);
        if (number < 0)
        {
            number = _blocs.Count;
            _blocs.Add(id);
        }

        return Add(text, new Reading(
            (ushort)(CountryList.Default.Codes.Length + number),
            MentionKind.Bloc,
            MentionReason.Added,
            needsCapital ? CaseRule.Capitalised : CaseRule.Any,
            ReadingFlags.Uncounted,
            Reading.NoCue,
            LeaderOffice.Other,
            0,
            int.MaxValue), "added");
    }

    /// <summary>Makes the gazetteer pass over some words, and over any country inside them.</summary>
    /// <param name="text">The words, such as "Panama hat".</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The text has no word.</exception>
    public GazetteerBuilder Ignore(string text) => Ignore(text, "added");

    /// <summary>Removes all meanings of some words.</summary>
    /// <param name="text">The words.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The text has no word, or no entry has these words.</exception>
    public GazetteerBuilder Remove(string text) => RemoveReadings(text, null);

    /// <summary>Removes the meaning of some words that is one country.</summary>
    /// <param name="text">The words.</param>
    /// <param name="country">The country that they shall no longer mention.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The text has no word, or no entry has these words for this country.</exception>
    public GazetteerBuilder Remove(string text, Country country) => RemoveReadings(text, country);

    /// <summary>Replaces all meanings of some words by one country.</summary>
    /// <param name="text">The words.</param>
    /// <param name="country">The country that they mention from now on.</param>
    /// <param name="kind">By what they mention it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The text has no word, the country is none, or the kind is none or a bloc; the meanings stay as they are.</exception>
    public GazetteerBuilder Replace(string text, Country country, MentionKind kind = MentionKind.Name) =>
        Replace(text, Entry(text, country, kind, needsCapital: false, from: null, to: null), "added");

    /// <summary>Builds the gazetteer.</summary>
    /// <returns>An immutable, thread-safe gazetteer.</returns>
    public Gazetteer Build() =>
        new(new GazetteerTable(GazetteerWriter.Write(_nodes, [.. Enumerable.Range(0, _cues.Count).Select(i => _cues[i])], [], _blocs)));

    private GazetteerBuilder Ignore(string text, string where) => Add(text, new Reading(
        Reading.NoPlace, MentionKind.Location, MentionReason.Added, CaseRule.Any, ReadingFlags.Trap, Reading.NoCue, LeaderOffice.Other, 0,
        int.MaxValue), where);

    private static Reading Entry(string text, Country country, MentionKind kind, bool needsCapital, DateOnly? from, DateOnly? to)
    {
        if (country.IsNone)
            throw new ArgumentException($"'{text}' has no country. Expected one; to make the gazetteer pass over words, use Ignore.", nameof(country));
        if (kind is MentionKind.Bloc)
            throw new ArgumentException($"'{text}' is a bloc and has no country. In a program, use AddBloc.", nameof(kind));
        if (!Enum.IsDefined(kind))
            throw new ArgumentException($"'{text}' has the unknown kind {kind}.", nameof(kind));
        if (kind is not MentionKind.Leader && (from ?? to) is not null)
            throw new ArgumentException($"'{text}' has days in office and is no leader. Expected kind leader, or no days.", nameof(from));
        if (from > to)
            throw new ArgumentException($"'{text}' is in office from {Day(from)} to {Day(to)}. Expected the first day before the last.", nameof(from));
        bool counts = kind is not (MentionKind.Location or MentionKind.Organisation);
        return new Reading(
            (ushort)country.Place,
            kind,
            MentionReason.Added,
            needsCapital ? CaseRule.Capitalised : CaseRule.Any,
            counts ? ReadingFlags.None : ReadingFlags.Uncounted,
            Reading.NoCue,
            LeaderOffice.Other,
            from?.DayNumber ?? 0,
            to?.DayNumber ?? int.MaxValue);

        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
    }

    private GazetteerBuilder Replace(string text, in Reading reading, string where)
    {
        Find(text)?.Readings.Clear();
        return Add(text, reading, where);
    }

    private GazetteerBuilder RemoveReadings(string text, Country? country)
    {
        int removed = Find(text)?.Readings.RemoveAll(reading => country is not { } only || reading.Place == only.Place) ?? 0;
        return removed > 0
            ? this
            : throw new ArgumentException($"Found no entry '{text}'{(country is { } c ? $" for {c.Code}" : "")} to remove.", nameof(text));
    }

    private GazetteerBuilder Add(string text, in Reading reading, string where)
    {
        Find(text);
        List<Reading> readings = _nodes.Open(text, where).Readings;
        ushort place = reading.Place;
        int countries = CountryList.Default.Codes.Length;
        Country[] others = [.. readings.Where(other => other.Place < countries && other.Place != place)
            .Select(other => new Country(other.Place)).Distinct()];
        if (others.Length > 0)
            _conflicts.Add(new GazetteerConflict(text, place < countries ? new Country(place) : default, others, where));
        readings.Insert(0, reading);
        return this;
    }

    private GazetteerNode? Find(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return _nodes.Key(text) is not 0 and var key
            ? _nodes.Find(key)
            : throw new ArgumentException($"'{text}' has no word.", nameof(text));
    }
}
