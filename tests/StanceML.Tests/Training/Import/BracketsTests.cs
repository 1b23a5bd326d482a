using StanceML.Training.Import;

namespace StanceML.Tests.Training.Import;

[TestClass]
public sealed class BracketsTests
{
    [TestMethod]
    [DataRow("He left [the United State]s for [Oman].", "the United States", "Oman")]
    [DataRow("[Kratz’]s claim pleased [Peru]'s minister.", "Kratz", "Peru")]
    [DataRow("[Congre]ss met [Ruiz].", "Congress", "Ruiz")]
    [DataRow("Kim[’s Olympic 800]m gold and a s[ecret].", "Olympic 800m", "secret")]
    [DataRow("It said[Ruiz] met [Oman]Peru.", "Ruiz", "Oman")]
    [DataRow("The [ Juror]s saw [Omar ] there.", "Jurors", "Omar")]
    [DataRow("Oman[,] they say, and [Peru’s].", ",", "Peru")]
    public void Mend_CutWords_AreJoined(string sentence, string first, string second)
    {
        Assert.IsTrue(Brackets.TryRead(sentence, out string text, out TextSpan p, out TextSpan q));

        Assert.AreEqual(first, Brackets.Mend(text, p).In(text).ToString());
        Assert.AreEqual(second, Brackets.Mend(text, q).In(text).ToString());
    }

    [TestMethod]
    [DataRow("No brackets at all.")]
    [DataRow("Only [one].")]
    [DataRow("An [empty] and [].")]
    [DataRow("[One] and [two] and [three].")]
    [DataRow("[One [and] two].")]
    public void TryRead_NotTwoPairs_IsFalse(string sentence) => Assert.IsFalse(Brackets.TryRead(sentence, out _, out _, out _));
}
