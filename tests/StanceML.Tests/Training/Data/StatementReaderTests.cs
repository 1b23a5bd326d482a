using System.Text;
using StanceML.Training.Data;

namespace StanceML.Tests.Training.Data;

[TestClass]
public sealed class StatementReaderTests
{
    [TestMethod]
    public void Read_SeedSchema_ResolvesMentionsToSpans()
    {
        LabelledStatement s = One("""
            {"id": "a-1", "text": "Oman thanked Norway, but Norway's envoy stayed silent.", "sentiment": "positive", "group": "g1", "phenomenon": "thanks",
             "targets": [{"code": "NO", "mention": "Norway", "stance": "favor", "holder": "OM"}, {"code": "NO", "mention": "Norway", "stance": "neutral", "holder": "none"}]}
            """);

        Assert.AreEqual(Sentiment.Positive, s.Sentiment);
        Assert.AreEqual(new TextSpan(13, 6), s.Targets[0].Span);
        Assert.AreEqual(new TextSpan(25, 6), s.Targets[1].Span);
        Assert.AreEqual("OM", s.Targets[0].Holder);
        Assert.AreEqual("thanks", s.Extra["phenomenon"].GetString());
    }

    [TestMethod]
    public void Read_MentionInsideAWord_PrefersWordBoundaries()
    {
        // "Oman" first occurs inside "Romanian", in other letters, and inside "Omani".
        LabelledStatement s = One("""{"id": 7, "text": "Omani traders left Oman.", "targets": [{"code": "OM", "mention": "Oman", "stance": "neutral"}]}""");

        Assert.AreEqual("7", s.Id);
        Assert.AreEqual(new TextSpan(19, 4), s.Targets[0].Span);
        Assert.IsNull(s.Targets[0].Holder);
    }

    [TestMethod]
    public void Read_TargetOutsideText_KeepsName()
    {
        LabelledStatement s = One("""{"id": "x", "text": "Enough is enough.", "targets": [{"name": "the carbon tax", "stance": "against"}]}""");

        Assert.AreEqual("the carbon tax", s.Targets[0].Name);
        Assert.IsNull(s.Targets[0].Span);
    }

    [TestMethod]
    public void Read_WithoutTargets_IsNotLabelled()
    {
        Assert.IsFalse(One("""{"id": "x", "text": "A plain sentence."}""").IsLabelled);
        Assert.IsTrue(One("""{"id": "x", "text": "A plain sentence.", "targets": []}""").IsLabelled);
    }

    [TestMethod]
    public void Read_UnknownStance_NamesPlaceAndRemedy()
    {
        var e = Assert.ThrowsExactly<DataFormatException>(() => One("""{"id": "x", "text": "Oman rests.", "targets": [{"code": "OM", "stance": "pos"}]}"""));

        Assert.AreEqual("test.jsonl(1): stance 'pos' is unknown. Expected against, neutral or favor; map it with --map pos=LABEL, which import, check and label take.", e.Message);
        Assert.AreEqual(1, e.Line);
    }

    [TestMethod]
    public void Read_LenientWithBadRows_CountsAndGoesOn()
    {
        using var reader = Open("""
            {"id": "1", "text": "Oman rests.", "targets": []}
            {"id": "2", "text": "Oman re

            {"id": "1", "text": "Oman rests again.", "targets": []}
            {"id": "3", "text": "Peru rests.", "targets": [{"code": "PE", "mention": "Chile", "stance": "neutral"}]}
            {"id": "4", "text": "Chile rests.", "targets": []}
            """, new StatementReaderOptions { Strict = false });

        Assert.AreSequenceEqual(new[] { "1", "4" }, reader.Select(s => s.Id).ToArray());
        Assert.AreEqual(5, reader.Rows);
        Assert.AreEqual(3, reader.Refused);
        Assert.AreSequenceEqual(
            new[] { RowProblemKind.Syntax, RowProblemKind.Id, RowProblemKind.Span },
            reader.Problems.Select(p => p.Kind).ToArray());
        Assert.AreSequenceEqual(new long[] { 2, 4, 5 }, reader.Problems.Select(p => p.Line).ToArray());
    }

    [TestMethod]
    public void Read_LineLongerThanAllowed_IsRefusedAndSkipped()
    {
        string longLine = "{\"id\": \"1\", \"text\": \"" + new string('a', 5000) + "\"}";
        using var reader = Open(longLine + "\n{\"id\": \"2\", \"text\": \"Short.\"}\r\n", new StatementReaderOptions { Strict = false, MaxLineBytes = 1000 });

        Assert.AreEqual("2", reader.Single().Id);
        Assert.AreEqual(RowProblemKind.Size, reader.Problems.Single().Kind);
    }

    [TestMethod]
    [DataRow("nul")]
    [DataRow("{\"id\":")]
    public void Json_ThatIsNone_SaysOnceWhatIsExpected(string line)
    {
        string message = Assert.ThrowsExactly<DataFormatException>(() => Open(line).ToList()).Message;

        StringAssert.StartsWith(message, "test.jsonl(1): the record is not JSON: ");
        Assert.AreEqual(2, message.Split("Expected").Length, message);
    }

    private static LabelledStatement One(string json)
    {
        using var reader = Open(json.ReplaceLineEndings(" "));
        return reader.Single();
    }

    private static StatementReader Open(string lines, StatementReaderOptions? options = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "test.jsonl", options);
}
