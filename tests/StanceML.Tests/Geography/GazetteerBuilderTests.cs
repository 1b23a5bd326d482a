namespace StanceML.Tests.Geography;

[TestClass]
public sealed class GazetteerBuilderTests
{
    private static readonly Country Turkey = Country.Parse("TR");

    [TestMethod]
    public void Add_FindsTheNewEntry()
    {
        Gazetteer own = Gazetteer.Default.ToBuilder().Add("Sultan of the Bosporus", Turkey, MentionKind.Leader).Build();
        Mention mention = own.Find("The Sultan of the Bosporus spoke.").Single();
        Assert.AreEqual("TR", mention.Country.Code);
        Assert.AreEqual(MentionReason.FullName, mention.Reason);
        Assert.IsEmpty(Gazetteer.Default.Find("The Sultan of the Bosporus spoke."));
    }

    [TestMethod]
    public void Add_WhatExists_ComesFirstAndIsReported()
    {
        GazetteerBuilder builder = Gazetteer.Default.ToBuilder().Add("Guinea", Country.Parse("GQ"));
        GazetteerConflict conflict = builder.Conflicts.Single();
        Assert.AreEqual("Guinea", conflict.Text);
        Assert.AreEqual("GN", conflict.Existing.Single().Code);
        Assert.AreEqual("GQ", builder.Build().Find("Guinea voted.").Single().Country.Code);
    }

    [TestMethod]
    public void Remove_TakesTheEntryAway()
    {
        Gazetteer own = Gazetteer.Default.ToBuilder().Remove("Kremlin").Build();
        Assert.IsEmpty(own.Find("The Kremlin denied it."));
        Assert.ThrowsExactly<ArgumentException>(() => Gazetteer.Default.ToBuilder().Remove("Atlantis"));
        Assert.ThrowsExactly<ArgumentException>(() => Gazetteer.Default.ToBuilder().Remove("Kremlin", Turkey));
    }

    [TestMethod]
    public void Replace_LeavesOneMeaning()
    {
        Gazetteer own = Gazetteer.Default.ToBuilder().Replace("Brussels", Country.Parse("BE"), MentionKind.Capital).Build();
        Assert.AreEqual("BE", own.Find("Brussels protested.").Single().Country.Code);
    }

    [TestMethod]
    public void Replace_ThatIsRefused_LeavesTheMeanings()
    {
        GazetteerBuilder builder = Gazetteer.Default.ToBuilder();
        Assert.ThrowsExactly<ArgumentException>(() => builder.Replace("Peru", default));
        Assert.ThrowsExactly<ArgumentException>(() => builder.Replace("Peru", Country.Parse("PE"), MentionKind.Bloc));
        Assert.ThrowsExactly<ArgumentException>(() => builder.Replace("Peru", Country.Parse("PE"), (MentionKind)77));
        Assert.AreEqual("PE", builder.Build().Find("Peru voted.").Single().Country.Code);
    }

    [TestMethod]
    public void Remove_OfNothing_SaysWhat()
    {
        var thrown = Assert.ThrowsExactly<ArgumentException>(() => Gazetteer.Default.ToBuilder().Remove("Nonexistia", Turkey));
        Assert.AreEqual("Found no entry 'Nonexistia' for TR to remove. (Parameter 'text')", thrown.Message);
    }

    [TestMethod]
    public void Add_DaysTheWrongWayRound_Throws() => Assert.ThrowsExactly<ArgumentException>(
        () => Gazetteer.Default.ToBuilder().Add("Sultan", Turkey, MentionKind.Leader, from: new DateOnly(2014, 8, 28), to: new DateOnly(2014, 8, 27)));

    [TestMethod]
    public void Ignore_PassesOverCountriesInside()
    {
        Gazetteer own = Gazetteer.Default.ToBuilder().Ignore("Turkey Point").Build();
        Assert.IsEmpty(own.Find("The plant at Turkey Point is old."));
        Assert.IsNotEmpty(own.Find("The plant in Turkey is old."));
    }

    [TestMethod]
    public void AddBloc_GivesItsId()
    {
        Gazetteer own = Gazetteer.Default.ToBuilder().AddBloc("Weimar Triangle", "weimar").Build();
        Assert.AreEqual("weimar", own.Find("The Weimar Triangle met.").Single().Bloc);
    }

    [TestMethod]
    public void AddTable_ReadsCsvAndTsv()
    {
        const string csv = "text,code,kind,capital,from,to,action\n\"Sultan, the\",TR,leader,,2014-08-28,,\nKremlin,,,,,,remove\nPanama hatters,,,,,,ignore\nGuinea,GQ,,,,,replace\n";
        GazetteerBuilder builder = Gazetteer.Default.ToBuilder().AddTable(new StringReader(csv), "own.csv");
        Gazetteer own = builder.AddTable(new StringReader("text\tcode\nAnatolia\tTR\n"), "own.tsv").Build();
        Assert.AreEqual("TR", own.Find("Anatolia").Single().Country.Code);
        Assert.IsEmpty(own.Find("The Kremlin and the Panama hatters."));
        Assert.AreEqual("GQ", own.Find("Guinea").Single().Country.Code);
    }

    [TestMethod]
    [DataRow("text;code;capital\nPolish, the;PL;Yes\n")]
    [DataRow("text\tcode\tcapital\nPolish, the\tPL\tTRUE\n")]
    public void AddTable_FindsTheSeparator_AndReadsYes(string table)
    {
        Gazetteer own = Gazetteer.Default.ToBuilder().Remove("Polish").AddTable(new StringReader(table), "own.csv").Build();
        Assert.AreEqual("PL", own.Find("He met Polish, the waiter.").Single().Country.Code);
        Assert.IsEmpty(own.Find("He bought polish, the black one."));
    }

    [TestMethod]
    public void AddTable_Replace_KeepsAllColumns()
    {
        Gazetteer own = Gazetteer.Default.ToBuilder().AddTable(new StringReader("text,code,capital,action\nReading,GB,yes,REPLACE\n"), "own.csv").Build();
        Assert.AreEqual("GB", own.Find("They spoke in Reading.").Single().Country.Code);
        Assert.IsEmpty(own.Find("They like reading."));
    }

    [TestMethod]
    [DataRow("code\nTR", "own.csv(1): found no column 'text'. Expected text, code, and optionally kind, capital, from, to, action.")]
    [DataRow("text,code\nX,QQ", "own.csv(2): 'QQ' is no country code. Expected a two-letter code of ISO 3166-1, EU or XK.")]
    [DataRow("text,code\nX,UK", "own.csv(2): 'UK' is no country code. Expected GB, its code in ISO 3166-1.")]
    [DataRow("text,code\nX,", "own.csv(2): 'X' has no country. Expected one; to make the gazetteer pass over words, use Ignore.")]
    [DataRow("text,code\n\"X,TR", "own.csv(2): a quotation mark is not closed.")]
    [DataRow("text,code,kind\nX,TR,king", "own.csv(2): kind 'king' is unknown. Expected one of name, abbreviation, demonym, capital, seat, leader, bloc, organisation, location.")]
    [DataRow("text,code,kind\nX,TR,2", "own.csv(2): kind '2' is unknown. Expected one of name, abbreviation, demonym, capital, seat, leader, bloc, organisation, location.")]
    [DataRow("text,code,kind\nX,TR,bloc", "own.csv(2): 'X' is a bloc and has no country. In a program, use AddBloc.")]
    [DataRow("text,code,capital\nX,TR,maybe", "own.csv(2): capital 'maybe' is unknown. Expected yes or no.")]
    [DataRow("text,code,kind,from,to\nX,TR,leader,2014-08-28,2003-03-14", "own.csv(2): 'X' is in office from 2014-08-28 to 2003-03-14. Expected the first day before the last.")]
    [DataRow("text,code,from\nX,TR,2014-08-28", "own.csv(2): 'X' has days in office and is no leader. Expected kind leader, or no days.")]
    [DataRow("text,code,action\nNonexistia,,remove", "own.csv(2): Found no entry 'Nonexistia' to remove.")]
    [DataRow("", "own.csv: found no line. Expected a first line with the columns text, code, and optionally kind, capital, from, to, action.")]
    [DataRow("# nothing yet\n", "own.csv: found no line. Expected a first line with the columns text, code, and optionally kind, capital, from, to, action.")]
    [DataRow("text,code,action\nX,TR,drop", "own.csv(2): action 'drop' is unknown. Expected add, replace, remove or ignore.")]
    [DataRow("text,code,from\nX,TR,2014", "own.csv(2): '2014' is no date. Expected yyyy-mm-dd.")]
    public void AddTable_BadLine_NamesThePlace(string table, string message)
    {
        var thrown = Assert.ThrowsExactly<FormatException>(() => Gazetteer.Default.ToBuilder().AddTable(new StringReader(table), "own.csv"));
        Assert.AreEqual(message, thrown.Message);
    }
}
