using CsCheck;

namespace StanceML.Tests;

/// <summary>One part of a text toward another, by the shipped model, which has no directed pairs.</summary>
[TestClass]
public sealed class JudgeDirectedTests
{
    private const string Text = "Norway strongly condemned Belarus while Denmark stayed silent.";

    private static readonly string[] Vocabulary = ["Norway", "Belarus", "condemned", "the", "rebels", "\"", "said", ",", "he", "of", "\n", "praised", "by"];

    [TestMethod]
    public void WhoCondemns_IsAgainst() => Assert.IsGreaterThan(0.5f, Judge(Text, "Norway", "Belarus").Against);

    [TestMethod]
    public void WhoIsSilent_IsNeutral() => Assert.IsGreaterThan(0.5f, Judge(Text, "Denmark", "Belarus").Neutral);

    [TestMethod]
    public void Target_NeedNotBeACountry() => Assert.IsGreaterThan(0.4f, Judge("Norway strongly condemned the rebels.", "Norway", "rebels").Against);

    [TestMethod]
    public void Holder_NeedNotBeACountry() => Assert.IsGreaterThan(0.5f, Judge("The rebels strongly condemned Belarus.", "rebels", "Belarus").Against);

    [TestMethod]
    public void OverlappingSpans_AreRefused()
    {
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => StanceModel.Default.Judge(Text, new TextSpan(0, 8), new TextSpan(2, 8)));
        Assert.Contains("overlaps", refused.Message);
    }

    [TestMethod]
    public void SpanWithoutWords_IsRefused() =>
        Assert.ThrowsExactly<ArgumentException>(() => StanceModel.Default.Judge(Text, new TextSpan(500, 3), new TextSpan(0, 6)));

    [TestMethod]
    public void AnyWords_HaveProbabilities() => Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[0, 20].Sample(
        words =>
        {
            string text = "Norway saw Belarus " + string.Join(' ', words);
            StanceProbabilities p = Judge(text, "Norway", "Belarus");
            Assert.AreEqual(1f, p.Against + p.Neutral + p.Favor, 1e-5f, text);
            Assert.IsTrue(p is { Against: >= 0, Neutral: >= -1e-6f, Favor: >= 0 }, text);
        },
        iter: 500);

    private static StanceProbabilities Judge(string text, string holder, string target) => StanceModel.Default.Judge(
        text, new TextSpan(text.IndexOf(holder, StringComparison.Ordinal), holder.Length), new TextSpan(text.IndexOf(target, StringComparison.Ordinal), target.Length));
}
