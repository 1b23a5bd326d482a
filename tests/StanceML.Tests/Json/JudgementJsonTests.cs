using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StanceML.Tests.Json;

[TestClass]
public sealed class JudgementJsonTests
{
    [TestMethod]
    [DataRow("1", "Oslo praised Lima for the “accord”.")]
    [DataRow("a \"b\"", "Côte d’Ivoire condemned Togo's\traid.")]
    [DataRow(null, "Nobody is named.")]
    [DataRow("", "")]
    public void WriteLine_IsWhatTheWriterWrites(string? id, string text)
    {
        StatementJudgement judged = StanceModel.Default.Judge(text);
        using var line = new MemoryStream();
        JudgementJson.WriteLine(line, id, judged);
        using var expected = new MemoryStream();
        using (var writer = new Utf8JsonWriter(expected, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JudgementJson.Write(writer, id, judged);
        Assert.AreEqual(Encoding.UTF8.GetString(expected.ToArray()) + "\n", Encoding.UTF8.GetString(line.ToArray()));
    }

    [TestMethod]
    public void Judgement_ToString_NamesHolderTargetStance()
    {
        Country peru = Country.Parse("PE"), chile = Country.Parse("CL");
        var judgement = new Judgement
        {
            Target = peru,
            Holder = Holder.Of(chile),
            Mentions = [],
            Probabilities = new StanceProbabilities(0.7f, 0.2f, 0.1f),
            IsDecided = false,
        };
        Assert.AreEqual("CL -> PE  Against 0.70  (against 0.70, neutral 0.20, favor 0.10)  undecided", judgement.ToString());
    }
}
