using System.Text;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;

namespace StanceML.Tests.Features;

[TestClass]
public sealed class ToneClauseTests
{
    [TestMethod]
    [DataRow("The nurses helped the town.", 0)]
    [DataRow("The nurses must help the town.", 1)]
    [DataRow("The nurses will help the town.", 2)]
    [DataRow("The nurses came to help the town.", 3)]
    public void Reality_TellsFactsFromDutiesPlansAndAims(string text, int reality) =>
        Assert.AreEqual(reality, At(text, "help").Reality);

    [TestMethod]
    [DataRow("The nurses helped the town.", 1)]
    [DataRow("The mayor said that the nurses helped the town.", 2)]
    [DataRow("The nurses, who helped the town, have left.", 3)]
    public void Depth_CountsClausesBelowTheLeadingOne(string text, int depth) =>
        Assert.AreEqual(depth, At(text, "help").Depth);

    private static ToneClause At(string text, string start)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        for (int i = 0; i < frame.Analysis.Tokens.Count; i++)
        {
            if (Encoding.UTF8.GetString(frame.Analysis.Tokens.Folded(i)).StartsWith(start, StringComparison.Ordinal))
                return ToneClause.At(frame.Analysis, i);
        }

        throw new InvalidOperationException($"No word of '{text}' begins with '{start}'.");
    }
}
