namespace StanceML.Tests.Geography;

[TestClass]
public sealed class FindAllTests
{
    [TestMethod]
    public void FindAll_NamesTheRivalInsideALongerName()
    {
        MentionCandidate state = Gazetteer.Default.FindAll("The plant is in New Mexico.").Single();
        Assert.IsFalse(state.IsAccepted);
        Assert.AreEqual("us-state", state.Mention.ReasonCode);
        Assert.AreEqual("MX", state.Rivals.Single().Country.Code);
        Assert.AreEqual(MentionReason.Outranked, state.Rivals.Single().Reason);
    }

    [TestMethod]
    public void FindAll_TellsWhyAWordWasTurnedDown()
    {
        MentionCandidate pronoun = Gazetteer.Default.FindAll("They told us.").Single();
        Assert.IsFalse(pronoun.IsAccepted);
        Assert.AreEqual(MentionReason.WrongCase, pronoun.Mention.Reason);
        Assert.AreEqual("US", pronoun.Mention.Country.Code);
    }

    [TestMethod]
    public void FindAll_OfTwoCongos_GivesTheOtherAsRival()
    {
        MentionCandidate congo = Gazetteer.Default.FindAll("Rebels in Congo advanced.").Single();
        Assert.IsTrue(congo.IsAccepted);
        Assert.AreEqual("CD", congo.Mention.Country.Code);
        Assert.AreEqual("CG", congo.Rivals.Single().Country.Code);
    }
}
