using System.Text;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;

namespace StanceML.Tests.Features;

[TestClass]
public sealed class ToneTurningTests
{
    [TestMethod]
    [DataRow("The mayor was happy.", "happy", 1f)]
    [DataRow("The mayor was not happy.", "happy", -0.6f)]
    [DataRow("The mayor wasn't happy.", "happy", -0.6f)]
    [DataRow("They cannot help.", "help", -0.6f)]
    [DataRow("No side spoke in any way of peace.", "peace", -0.6f)]
    [DataRow("The guards failed to protect the well.", "protect", -0.3f)]
    [DataRow("The council wants to end the crime.", "crime", -0.3f)]
    [DataRow("The council did not meet, the crime goes on.", "crime", 1f)]
    [DataRow("The council did not meet and crime goes on.", "crime", 1f)]
    [DataRow("The council did not meet because crime kept it busy.", "crime", 1f)]
    public void Valence_BehindNegation_IsTurnedUpToTheNextJoint(string text, string word, float factor)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        var turning = new ToneTurning(frame.Analysis);
        float found = float.NaN;
        for (int i = 0; i < frame.Analysis.Tokens.Count; i++)
        {
            LexicalEntry entry = frame.Analysis.Word(i);
            float turned = turning.Turn(i, entry);
            if (Encoding.UTF8.GetString(frame.Analysis.Tokens.Folded(i)) == word)
                found = turned / entry.Valence;
        }

        Assert.AreEqual(factor, found, 1e-6f);
    }

    [TestMethod]
    [DataRow("The mayor wasn't happy, but the council didn't help and will not end the crime that it failed to see coming.")]
    [DataRow("No side spoke in any way of the peace that nobody in the hall had hoped for or feared, nor of war.")]
    public void GoodOrBad_OfTheFrame_IsWhatEveryTokenInTurnGives(string text)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        var everyToken = new ToneTurning(frame.Analysis);
        List<(int, float)> found = [];
        foreach (int i in frame.GoodOrBad)
            found.Add((i, frame.Valence[i]));
        var expected = new List<(int, float)>();
        for (int i = 0; i < frame.Analysis.Tokens.Count; i++)
        {
            float valence = everyToken.Turn(i, frame.Analysis.Word(i));
            if (valence != 0)
                expected.Add((i, valence));
        }

        Assert.IsGreaterThan(2, expected.Count);
        CollectionAssert.AreEqual(expected, found);
    }

    [TestMethod]
    public void Lists_OfTheFrame_HoldLongWordsWithoutCountriesAndCountAllWords()
    {
        var frame = new StatementFrame();
        frame.Read("Chile's envoy left, 20,000 marched on.", Lexicon.Default, Gazetteer.Default.Finder);
        string[] longs = [.. frame.LongWords.ToArray().Select(i => Encoding.UTF8.GetString(frame.Analysis.Tokens.Folded(i)))];
        CollectionAssert.AreEqual(new[] { "envoy", "marched" }, longs);
        // Chile, 's, envoy, left, marched, on.
        Assert.AreEqual(6, frame.WordCount);
    }
}
