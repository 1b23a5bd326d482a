using System.Text;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Data;

[TestClass]
public sealed class TableReadingTests
{
    private static readonly StatementReaderOptions s_lenient = new() { Strict = false };

    [TestMethod]
    public void Csv_OneRowATarget_GroupsRowsOfOneId()
    {
        List<LabelledStatement> all = Read("""
            id,text,sentiment,code,mention,stance,holder,phenomenon
            a,"Oman, they say, thanked Peru.",positive,PE,Peru,favor,OM,thanks
            a,"Oman, they say, thanked Peru.",positive,OM,Oman,neutral,none,thanks
            b,Chile rests.,,,,,,
            """, "x.csv");

        Assert.HasCount(2, all);
        Assert.AreEqual(new TextSpan(24, 4), all[0].Targets[0].Span);
        Assert.AreEqual(Sentiment.Positive, all[0].Sentiment);
        Assert.AreEqual("thanks", all[0].Extra["phenomenon"].GetString());
        Assert.IsEmpty(all[0].Targets[1].Extra);
        Assert.IsEmpty(all[1].Targets);
        Assert.IsTrue(all[1].IsLabelled);
    }

    [TestMethod]
    public void Csv_MappedColumnsAndLabels_AreRead()
    {
        var options = new StatementReaderOptions
        {
            Columns = new Dictionary<string, string> { ["text"] = "sentence", ["stance"] = "label", ["code"] = "country" },
            Labels = LabelMap.Parse("pos=favor,neg=against", "0=neutral"),
        };
        List<LabelledStatement> all = Read("sentence;country;label;coder\nPeru did well.;PE;POS;kim\nPeru rests.;PE;0;kim\n", "x.csv", options);

        Assert.AreSequenceEqual(new[] { Stance.Favor, Stance.Neutral }, all.Select(s => s.Targets[0].Stance).ToArray());
        Assert.AreSequenceEqual(new[] { "x-2", "x-3" }, all.Select(s => s.Id).ToArray());
        Assert.AreEqual("kim", all[0].Extra["coder"].GetString());
    }

    [TestMethod]
    public void Csv_UnknownLabel_SaysHowToMapIt()
    {
        var e = Assert.ThrowsExactly<DataFormatException>(() => Read("text,code,stance\nPeru rests.,PE,favor\nPeru rests.,PE,pos\n", "corpus.csv"));

        Assert.AreEqual("corpus.csv(3): stance 'pos' is unknown. Expected against, neutral or favor; map it with --map pos=LABEL, which import, check and label take.", e.Message);
    }

    [TestMethod]
    public void Tsv_RowsOfOneIdThatDiffer_AreAllNamed()
    {
        using var reader = new StatementReader(new MemoryStream(Encoding.UTF8.GetBytes("id\ttext\n1\tPeru rests.\n2\tOman rests.\n2\tChad rests.\n3\t\n")), "own.tsv", s_lenient);

        Assert.AreEqual("1", reader.Single().Id);
        Assert.AreEqual(3, reader.Refused);
        Assert.AreSequenceEqual(new long[] { 3, 4, 5 }, reader.Problems.Select(problem => problem.Line).Order().ToArray());
        StringAssert.Contains(reader.Problems[1].ToString(), "own.tsv(3): the row belongs to the same statement as line 4, which was refused.");
    }

    [TestMethod]
    public void Csv_TwoColumnsOfOneName_IsRefused() => Assert.AreEqual(
        "x.csv(1): two columns are called 'text'. Expected different names.",
        Assert.ThrowsExactly<DataFormatException>(() => Read("id,text,text\n1,Peru rests.,Oman rests.\n", "x.csv")).Message);

    [TestMethod]
    public void LabelMap_TwoMeaningsOfOneLabel_IsRefused() => Assert.AreEqual(
        "Label 'pos' is mapped twice, to favor and to against. Expected one.",
        Assert.ThrowsExactly<FormatException>(() => LabelMap.Parse("pos=favor,pos=against")).Message);

    [TestMethod]
    [DataRow("id,sentence\n1,Peru.\n", "corpus.csv(1): column 'text' is missing, found id, sentence. Expected a column that holds the text; name it with --column text=NAME, which import, check and label take.")]
    [DataRow("text,code\nPeru.,PE\n", "corpus.csv(1): column 'stance' is missing, found text, code. Expected a column that holds the label; name it with --column stance=NAME, which import, check and label take.")]
    [DataRow("", "corpus.csv: the file holds no rows. Expected one statement at least.")]
    public void Csv_MissingColumnOrEmptyFile_IsOneClearLine(string content, string message) =>
        Assert.AreEqual(message, Assert.ThrowsExactly<DataFormatException>(() => Read(content, "corpus.csv")).Message);

    [TestMethod]
    public void Csv_MalformedRows_AreRefusedByLine()
    {
        using StatementReader reader = Open("""
            id,text
            1,Peru "rests" today.
            2,"Peru rests" well
            3,Peru,rests
            4,"Peru
            rests."
            5,
            6,"Peru never ends
            7,Peru.
            """, "x.csv", s_lenient);

        Assert.AreSequenceEqual(new[] { "Peru \"rests\" today.", "Peru\nrests." }, reader.Select(s => s.Text.ReplaceLineEndings("\n")).ToArray());
        Assert.AreSequenceEqual(new long[] { 3, 4, 7, 8 }, reader.Problems.Select(p => p.Line).ToArray());
        Assert.AreEqual(6, reader.Rows);
        Assert.AreEqual(4, reader.Refused);
    }

    [TestMethod]
    public void Csv_QuoteThatNeverCloses_IsBounded()
    {
        var options = s_lenient with { MaxLineBytes = 100_000 };
        using StatementReader reader = Open("id,text\n1,Peru.\n2,\"" + new string('x', 1_000_000), "x.csv", options);

        Assert.HasCount(1, reader.ToList());
        Assert.AreEqual(RowProblemKind.Size, reader.Problems.Single().Kind);
        Assert.AreEqual(3, reader.Problems.Single().Line);
    }

    [TestMethod]
    public void Csv_WithoutHeader_CountsColumnsFromOne()
    {
        var options = new StatementReaderOptions { HasHeader = false, Separator = ',', Columns = new Dictionary<string, string> { ["text"] = "2", ["sentiment"] = "1" } };

        LabelledStatement only = Read("positive,Peru did well.\n", "x.csv", options).Single();

        Assert.AreEqual(Sentiment.Positive, only.Sentiment);
        Assert.IsFalse(only.IsLabelled);
    }

    [TestMethod]
    public void Tsv_QuotesMeanThemselves_UnlessDoubled()
    {
        List<LabelledStatement> all = Read("id\ttext\n1\t\"Peru rests, he says\n2\t\"\"\"Peru\"\" rests\"\n3\t\"Peru rests\"\n", "x.tsv");

        Assert.AreSequenceEqual(new[] { "\"Peru rests, he says", "\"Peru\" rests", "\"Peru rests\"" }, all.Select(s => s.Text).ToArray());
    }

    [TestMethod]
    public void Votes_InOneColumn_AreSplitAtBars()
    {
        LabelledStatement s = Read("id,text,sentimentVotes,code,stance,votes,holderVotes\n1,Peru rests.,negative|neutral,PE,neutral,neutral|favor,none|CL\n", "x.csv").Single();

        Assert.AreSequenceEqual(new[] { Stance.Neutral, Stance.Favor }, s.Targets[0].Votes!.Value.ToArray());
        Assert.AreSequenceEqual(new[] { "none", "CL" }, s.Targets[0].HolderVotes!.Value.ToArray());
        Assert.AreSequenceEqual(new[] { Sentiment.Negative, Sentiment.Neutral }, s.SentimentVotes!.Value.ToArray());
    }

    private static List<LabelledStatement> Read(string content, string name, StatementReaderOptions? options = null)
    {
        using StatementReader reader = Open(content, name, options);
        return [.. reader];
    }

    private static StatementReader Open(string content, string name, StatementReaderOptions? options = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, options);
}
