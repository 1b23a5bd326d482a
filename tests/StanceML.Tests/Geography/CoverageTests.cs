using StanceML.Training.Geography;

namespace StanceML.Tests.Geography;

/// <summary>Every entry of every country is found by each of its forms.</summary>
[TestClass]
public sealed class CoverageTests
{
    // Names that need a word nearby, because another country or thing has them too.
    private static readonly HashSet<string> NeedContext =
    [
        // Two men of this name were in office at once.
        "LY Mohammed Abdelaziz", "LY Mohamed Abdelaziz",
        .. Table("cues.tsv").Rows
        .Where(row => row["usual"] == "no").SelectMany(row => row.List("entry").Select(text => $"{row["code"]} {text}")),
    ];

    private static DataTable Table(string name) => DataTable.Open(GazetteerCompilerTests.Folder, name);

    [TestMethod]
    public void Countries_AreAllOfIso3166AndTwoMore()
    {
        Assert.HasCount(251, Country.All);
        Assert.AreEqual(251, Country.All.Select(c => c.Alpha3).Distinct().Count());
        Assert.IsTrue(Country.TryParse("eu", out _) && Country.TryParse("XK", out _));
    }

    [TestMethod]
    public void Names_AreAllFound() => AllFound("countries.tsv", ["name", "names", "cased", "former"], "They wrote about {0} again.", counts: true);

    [TestMethod]
    public void Abbreviations_AreAllFound() => AllFound("countries.tsv", ["abbreviations"], "They wrote about the {0} again.", counts: true);

    [TestMethod]
    public void ThreeLetterCodes_AreAllFound() => AllFound("countries.tsv", ["alpha3"], "The table has FRA, {0} and DEU again.", counts: true);

    [TestMethod]
    public void Demonyms_AreAllFound() => AllFound("demonyms.tsv", ["forms", "cased"], "They saw some {0} visitors.", counts: true);

    [TestMethod]
    public void CombiningForms_AreAllFound() => AllFound("demonyms.tsv", ["combining"], "A {0}-French plan failed.", counts: true);

    [TestMethod]
    public void Capitals_AreAllFound() => AllFound("capitals.tsv", ["name", "names"], "Yesterday {0} said so.", counts: false);

    [TestMethod]
    public void CapitalsOfGovernments_StandForThem()
    {
        foreach (DataTable.Row row in Table("capitals.tsv").Rows)
        {
            if (row["government"] == "yes")
                Assert.IsNull(Missing(row["code"], row["name"], "Yesterday {0} said so.", counts: true));
        }
    }

    [TestMethod]
    public void Seats_AreAllFound() => AllFound("seats.tsv", ["names"], "Yesterday the {0} said so.", counts: false);

    [TestMethod]
    public void Leaders_AreAllFoundByFullName()
    {
        // On the first day in office, for some have led two countries.
        AllFound("leaders-majors.tsv", ["name", "aliases"], "Yesterday {0} said so.", counts: false);
        AllFound("leaders-others.tsv", ["name", "aliases"], "Yesterday {0} said so.", counts: false);
    }

    private static void AllFound(string table, string[] columns, string sentence, bool counts)
    {
        string[] missing = [.. Table(table).Rows
            .SelectMany(row => columns.SelectMany(row.List).Where(text => !NeedContext.Contains($"{row["code"]} {text}"))
                .Select(text => Missing(row["code"], text, sentence, counts, FirstDay(row)) is { } problem ? $"{row.Where}: {problem}" : null))
            .OfType<string>()];
        if (missing.Length > 0)
            Assert.Fail($"{missing.Length} missing:\n{string.Join('\n', missing.Take(60))}");
    }

    private static DateOnly? FirstDay(DataTable.Row row) => row.Has("from") && row["from"].Length > 0
        ? DateOnly.FromDayNumber(GazetteerSource.Day(row["from"], last: false))
        : null;

    private static string? Missing(string code, string text, string sentence, bool counts, DateOnly? asOf = null)
    {
        string full = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, text);
        IReadOnlyList<Mention> found = Gazetteer.Default.Find(full, asOf);
        return found.Any(m => m.Country.Code == code && (m.Counts || !counts))
            ? null
            : $"{code} '{text}': {string.Join(", ", Gazetteer.Default.FindAll(full, asOf).Select(c => $"{c.Mention.Span.In(full)}={c.Mention.Country} {c.Mention.ReasonCode}"))}";
    }
}
