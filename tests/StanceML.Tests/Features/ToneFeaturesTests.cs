using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;
using StanceML.Syntax;
using StanceML.Text;
using StanceML.Training;

namespace StanceML.Tests.Features;

[TestClass]
public sealed class ToneFeaturesTests
{
    [TestMethod]
    [DataRow("The envoys spoke of peace.", 0.4f)]
    [DataRow("The envoys did not speak of peace.", -0.24f)]
    public void ToneWord_HasTheSignThatItHasInItsPlace(string text, float value) =>
        Assert.AreEqual(value, Of(text)[FeatureHash.Of(FeatureKind.ToneWord, WordHash.Of("peace"u8))], 1e-6f);

    [TestMethod]
    [DataRow("The nurses helped the town.", 0ul)]
    [DataRow("The nurses have not helped the town.", (ulong)PhraseFlags.Negated)]
    public void LeadingVerb_TellsDoneFromDenied(string text, ulong form) =>
        Assert.IsTrue(Of(text).ContainsKey(FeatureHash.Of(FeatureKind.ToneVerbForm, form)));

    [TestMethod]
    public void Features_OfNothingSaid_AreFew()
    {
        Dictionary<ulong, float> features = Of("-");
        // The balance, eight bins and the absence of acts: no word, no verb.
        Assert.HasCount(10, features);
    }

    private static Dictionary<ulong, float> Of(string text)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        var features = new Dictionary<ulong, float>();
        var sink = new CollectingSink(features);
        ToneFeatures.Add(frame, ref sink);
        return features;
    }
}
