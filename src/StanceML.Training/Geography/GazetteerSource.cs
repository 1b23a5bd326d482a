using System.Globalization;
using StanceML.Geography;

namespace StanceML.Training.Geography;

/// <summary>Reads the tables of a folder into entries, for the compiler.</summary>
internal sealed class GazetteerSource
{
    private readonly List<GazetteerEntry> _entries = new(16_000);
    private readonly List<CueRule> _cues = [];
    private readonly List<string> _blocs = [];
    private readonly Dictionary<(string Text, string Code), byte> _cueOf = [];

    private readonly string _folder;
    private readonly string[] _codes;

    private GazetteerSource(string folder)
    {
        _folder = folder;
        Countries = [.. Table("countries.tsv").Rows
            .Select(row => $"{row["code"]}\t{row["alpha3"]}\t{row["name"]}").Order(StringComparer.Ordinal)];
        _codes = [.. Countries.Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)])];
    }

    /// <summary>All entries of the tables.</summary>
    public List<GazetteerEntry> Entries => _entries;

    /// <summary>The cue rules to which readings refer.</summary>
    public IReadOnlyList<CueRule> Cues => _cues;

    /// <summary>Code, three-letter code and name of each country, parted by tabs, in the order of the codes.</summary>
    public string[] Countries { get; }

    /// <summary>The ids of blocs.</summary>
    public string[] Blocs => [.. _blocs];

    /// <summary>Reads all tables.</summary>
    public static GazetteerSource Read(string folder)
    {
        var source = new GazetteerSource(folder);
        source.ReadCues();
        source.ReadCountries();
        source.ReadDemonyms();
        source.ReadCapitals();
        source.ReadSeats();
        source.ReadLeaders("leaders-majors.tsv");
        source.ReadLeaders("leaders-others.tsv");
        source.ReadBodies();
        source.ReadBlocs();
        source.ReadOrganisations();
        source.ReadTraps();
        return source;
    }

    /// <summary>The first (or last) day that a date of year, year and month, or year, month and day means.</summary>
    internal static int Day(string date, bool last)
    {
        if (date.Length == 0)
            return last ? int.MaxValue : 0;
        ReadOnlySpan<char> text = date;
        int year = int.Parse(text[..4], CultureInfo.InvariantCulture);
        int month = text.Length >= 7 ? int.Parse(text[5..7], CultureInfo.InvariantCulture) : last ? 12 : 1;
        int day = text.Length >= 10
            ? int.Parse(text[8..10], CultureInfo.InvariantCulture)
            : last ? DateTime.DaysInMonth(year, month) : 1;
        return new DateOnly(year, month, day).DayNumber;
    }

    private DataTable Table(string name) => DataTable.Open(_folder, name);

    private ushort Place(DataTable.Row row) => Array.BinarySearch(_codes, row["code"], StringComparer.Ordinal) is >= 0 and var place
        ? (ushort)place
        : throw new FormatException($"{row.Where}: {Country.Refusal(row["code"])}");

    private void Add(
        DataTable.Row row,
        string text,
        ushort place,
        MentionKind kind,
        CaseRule written,
        MentionReason reason = MentionReason.Listed,
        ReadingFlags flags = ReadingFlags.None,
        int from = 0,
        int to = int.MaxValue,
        LeaderOffice office = LeaderOffice.Other)
    {
        // "the" starts too many phrases to start an entry: it is looked for before the entry instead.
        if (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            text = text[4..];
            flags |= ReadingFlags.AfterThe;
        }

        byte cue = Reading.NoCue;
        if (_cueOf.Count > 0 && place < _codes.Length
            && _cueOf.TryGetValue((text, _codes[place]), out byte number))
            cue = number;
        _entries.Add(new GazetteerEntry(text, new Reading(place, kind, reason, written, flags, cue, office, from, to), row.Where));
    }

    private void ReadCues()
    {
        foreach (DataTable.Row row in Table("cues.tsv").Rows)
        {
            var rule = new CueRule(
                new WordSet(row["before-for"]),
                new WordSet(row["after-for"]),
                new WordSet(row["near-for"]),
                new WordSet(row["before-against"]),
                new WordSet(row["after-against"]),
                new WordSet(row["near-against"]),
                row["town"] == "no",
                row["given"] == "no",
                row["usual"] == "yes",
                ReasonName.Parse(row["otherwise"], row.Where));
            foreach (string text in row.List("entry"))
                _cueOf[(text, row["code"])] = checked((byte)_cues.Count);
            _cues.Add(rule);
        }
    }

    private void ReadCountries()
    {
        foreach (DataTable.Row row in Table("countries.tsv").Rows)
        {
            ushort place = Place(row);
            string[] cased = row.List("cased");
            if (!cased.Contains(row["name"], StringComparer.Ordinal))
                Add(row, row["name"], place, MentionKind.Name, CaseRule.Any);
            foreach (string name in row.List("names"))
                Add(row, name, place, MentionKind.Name, CaseRule.Any);
            foreach (string name in cased)
                Add(row, name, place, MentionKind.Name, CaseRule.Capitalised);
            foreach (string name in row.List("former"))
                Add(row, name, place, MentionKind.Name, CaseRule.Capitalised, MentionReason.FormerState);
            foreach (string name in row.List("abbreviations"))
                Add(row, name, place, MentionKind.Abbreviation, CaseRule.AllCaps);
            if (!row.List("abbreviations").Contains(row["alpha3"], StringComparer.Ordinal))
                Add(row, row["alpha3"], place, MentionKind.Abbreviation, CaseRule.Code);
        }
    }

    private void ReadDemonyms()
    {
        foreach (DataTable.Row row in Table("demonyms.tsv").Rows)
        {
            ushort place = Place(row);
            ReadingFlags flags = row["language"] == "yes" ? ReadingFlags.Language : ReadingFlags.None;
            foreach (string form in row.List("forms"))
                Add(row, form, place, MentionKind.Demonym, CaseRule.Any, flags: flags);
            foreach (string form in row.List("cased"))
                Add(row, form, place, MentionKind.Demonym, CaseRule.Capitalised, flags: flags);
            foreach (string form in row.List("combining"))
                Add(row, form, place, MentionKind.Demonym, CaseRule.Any, flags: ReadingFlags.Combining);
        }
    }

    private void ReadCapitals()
    {
        foreach (DataTable.Row row in Table("capitals.tsv").Rows)
        {
            ReadingFlags flags = row["government"] == "yes" ? ReadingFlags.None : ReadingFlags.Uncounted;
            foreach (string name in row.List("names").Prepend(row["name"]))
                Add(row, name, Place(row), MentionKind.Capital, CaseRule.Capitalised, flags: flags);
        }
    }

    private void ReadSeats()
    {
        foreach (DataTable.Row row in Table("seats.tsv").Rows)
        {
            bool counts = row["counts"] == "yes";
            foreach (string name in row.List("names"))
            {
                bool acronym = name.Length <= 5 && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
                Add(
                    row,
                    name,
                    Place(row),
                    MentionKind.Seat,
                    acronym ? CaseRule.AllCaps : CaseRule.Capitalised,
                    counts ? MentionReason.Listed : MentionReason.StateOrgan,
                    counts ? ReadingFlags.None : ReadingFlags.Uncounted);
            }
        }
    }

    private void ReadLeaders(string table)
    {
        foreach (DataTable.Row row in Table(table).Rows)
        {
            ushort place = Place(row);
            // The guide counts heads of state and government, their deputies and foreign ministers only.
            bool counts = row["office"] != "official" || row["note"].Contains("vice president", StringComparison.Ordinal);
            ReadingFlags counted = counts ? ReadingFlags.None : ReadingFlags.Uncounted;
            LeaderOffice office = Office(row["office"]);
            int from = Day(row["from"], last: false), to = Day(row["to"], last: true);
            foreach (string name in row.List("aliases").Prepend(row["name"]))
                Add(row, name, place, MentionKind.Leader, CaseRule.Capitalised, MentionReason.FullName, counted, from, to, office);
            ReadingFlags flags = counted | ReadingFlags.Surname | row["surname_safe"] switch
            {
                "safe" => ReadingFlags.None,
                "title" => ReadingFlags.NeedsTitle,
                "address" => ReadingFlags.NeedsTitle | ReadingFlags.AddressWill,
                var other => throw new FormatException($"{row.Where}: surname_safe is '{other}'. Expected safe, address or title."),
            };
            foreach (string name in row.List("surname"))
                Add(row, name, place, MentionKind.Leader, CaseRule.Capitalised, MentionReason.Surname, flags, from, to, office);
        }
    }

    private void ReadBodies()
    {
        foreach (DataTable.Row row in Table("bodies.tsv").Rows)
        {
            LeaderOffice office = row["known"] == "best" ? LeaderOffice.Body : LeaderOffice.BodyAlso;
            int from = Day(row["from"], last: false), to = Day(row["to"], last: true);
            foreach (string name in row.List("aliases").Prepend(row["name"]))
                Add(row, name, Reading.NoPlace, MentionKind.Leader, CaseRule.Capitalised, MentionReason.FullName, ReadingFlags.Uncounted, from, to, office);
            foreach (string name in row.List("surname"))
                Add(row, name, Reading.NoPlace, MentionKind.Leader, CaseRule.Capitalised, MentionReason.Surname, ReadingFlags.Uncounted | ReadingFlags.Surname, from, to, office);
        }
    }

    private static LeaderOffice Office(string office) => office switch
    {
        _ when office.Contains("foreign minister", StringComparison.Ordinal) => LeaderOffice.ForeignMinister,
        "secretary of state" or "high representative" => LeaderOffice.ForeignMinister,
        _ when office.Contains("prime minister", StringComparison.Ordinal) => LeaderOffice.PrimeMinister,
        "premier" or "chancellor" => LeaderOffice.PrimeMinister,
        _ when office.Contains("president", StringComparison.Ordinal) => LeaderOffice.President,
        "king" or "queen" or "emir" or "emperor" or "sultan" or "prince" or "crown prince" or "grand duke" => LeaderOffice.Monarch,
        _ => LeaderOffice.Other,
    };

    private void ReadBlocs()
    {
        foreach (DataTable.Row row in Table("blocs.tsv").Rows)
        {
            ushort place = (ushort)(_codes.Length + _blocs.Count);
            _blocs.Add(row["id"]);
            foreach (string name in row.List("names"))
            {
                // "Nato" is good English, "Un" is not.
                CaseRule written = name.Length <= 3 && name.All(char.IsAsciiLetterUpper) ? CaseRule.AllCaps : CaseRule.Capitalised;
                Add(row, name, place, MentionKind.Bloc, written, MentionReason.Bloc, ReadingFlags.Uncounted);
            }
        }
    }

    private void ReadOrganisations()
    {
        foreach (DataTable.Row row in Table("organisations.tsv").Rows)
        {
            ushort place = row["code"].Length == 0 ? Reading.NoPlace : Place(row);
            MentionReason reason = ReasonName.Parse(row["reason"], row.Where);
            ReadingFlags flags = row["counts"] == "yes" ? ReadingFlags.None : ReadingFlags.Uncounted;
            foreach (string name in row.List("names"))
                Add(row, name, place, MentionKind.Organisation, CaseRule.Capitalised, reason, flags);
        }
    }

    private void ReadTraps()
    {
        foreach (DataTable.Row row in Table("traps.tsv").Rows)
        {
            MentionReason reason = ReasonName.Parse(row["reason"], row.Where);
            CaseRule written = row["cased"] == "yes" ? CaseRule.Capitalised : CaseRule.Any;
            foreach (string text in row.List("phrases"))
                Add(row, text, Reading.NoPlace, MentionKind.Location, written, reason, ReadingFlags.Trap);
        }
    }
}
