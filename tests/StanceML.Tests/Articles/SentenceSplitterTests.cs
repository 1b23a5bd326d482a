using StanceML.Articles;

namespace StanceML.Tests.Articles;

[TestClass]
public sealed class SentenceSplitterTests
{
    [TestMethod]
    [DataRow("One. Two.", "One.|Two.")]
    [DataRow("Mr. Lund met Gen. Ode. They left.", "Mr. Lund met Gen. Ode.|They left.")]
    [DataRow("The U.S. envoy left. He said 3.5 was enough.", "The U.S. envoy left.|He said 3.5 was enough.")]
    [DataRow("“We go.” They went.", "“We go.”|They went.")]
    [DataRow("A headline\nA sentence.", "A headline|A sentence.")]
    [DataRow("A line that was broken in its middle, because the page\nwas narrow. Next.", "A line that was broken in its middle, because the page\nwas narrow.|Next.")]
    [DataRow("Wait… Really?! Yes.", "Wait…|Really?!|Yes.")]
    [DataRow("", "")]
    public void Split_FindsSentences(string text, string expected) =>
        Assert.AreEqual(expected, string.Join('|', SentenceSplitter.Split(text).Select(span => span.In(text).ToString())));
}
