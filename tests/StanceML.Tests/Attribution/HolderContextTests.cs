using System.Runtime.InteropServices;
using CsCheck;
using StanceML.Attribution;
using StanceML.Features;
using StanceML.Geography;
using StanceML.Lexicons;

namespace StanceML.Tests.Attribution;

/// <summary>Holders that the sentence itself does not name.</summary>
[TestClass]
public sealed class HolderContextTests
{
    private static readonly string[] Vocabulary =
    [
        "Denmark", "Belarus", "Russia's", "Putin", "said", "accused", "condemned", "by", "according", "to", "that", "of", "and", "who", "we", "he", "it", "its",
        "the", "minister", "rebels", "was", "praised", "\"", "“", "”", ",", ".", ":", "-", "—", "(", ")", "\n", "U.N.", "Xinhua", "their", "my", "delegation", "!",
    ];

    private static readonly Holder Denmark = Holder.Of(Country.Parse("DK"));

    [TestMethod]
    public void FirstPerson_IsTheDeclaredSpeaker()
    {
        FoundHolder found = Find("We condemn Belarus for this crime.", "BY", Stance.Against, new HolderContext(Denmark, Holder.None));
        Assert.AreEqual(Denmark, StanceModel.HolderOf(found));
        Assert.AreEqual(HolderReason.FirstPerson, found.Reason);
    }

    [TestMethod]
    public void FirstPerson_WithoutSpeaker_IsTheAuthor()
    {
        FoundHolder found = Find("We condemn Belarus for this crime.", "BY", Stance.Against, default);
        Assert.AreEqual(Holder.Author, StanceModel.HolderOf(found));
        Assert.AreEqual(HolderReason.FirstPerson, found.Reason);
    }

    [TestMethod]
    public void WritersVoice_IsTheDeclaredSpeakers()
    {
        FoundHolder found = Find("Belarus is a prison with a flag.", "BY", Stance.Against, new HolderContext(Denmark, Holder.None));
        Assert.AreEqual(Denmark, StanceModel.HolderOf(found));
        Assert.AreEqual(HolderReason.AuthorVoice, found.Reason);
    }

    [TestMethod]
    public void Speaker_IsNotAgainstHisOwnCountry()
    {
        FoundHolder found = Find("Denmark is a prison with a flag.", "DK", Stance.Against, new HolderContext(Denmark, Holder.None));
        Assert.AreEqual(Holder.Author, StanceModel.HolderOf(found));
    }

    [TestMethod]
    public void AnyWords_HaveAHolderWithinTheText() => Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i])
        .Array[0, 40].Sample(words =>
        {
            string text = "Denmark " + string.Join(' ', words);
            foreach (Stance stance in new[] { Stance.Against, Stance.Favor })
            {
                FoundHolder found = Find(text, "DK", stance, new HolderContext(Holder.None, Holder.Other));
                Assert.AreNotEqual(HolderKind.None, found.Kind);
                Assert.AreNotEqual(HolderReason.None, found.Reason);
                Assert.IsTrue(found.First < 0 || found.First <= found.Last, text);
            }
        }, iter: 3000);

    [TestMethod]
    public void Quotation_WithoutSource_GoesOnWithTheLastSpeaker()
    {
        FoundHolder found = Find("\"Belarus is a prison with a flag.\"", "BY", Stance.Against, new HolderContext(Holder.None, Denmark));
        Assert.AreEqual(Denmark, StanceModel.HolderOf(found));
        Assert.AreEqual(HolderReason.CarriedOver, found.Reason);
    }

    [TestMethod]
    public void WritersOwnWords_AreNotCarriedOver()
    {
        FoundHolder found = Find("Belarus is a prison with a flag.", "BY", Stance.Against, new HolderContext(Holder.None, Denmark));
        Assert.AreEqual(Holder.Author, StanceModel.HolderOf(found));
    }

    [TestMethod]
    public void He_IsTheLastSpeaker()
    {
        FoundHolder found = Find("He said Belarus had become a prison.", "BY", Stance.Against, new HolderContext(Holder.None, Denmark));
        Assert.AreEqual(Denmark, StanceModel.HolderOf(found));
        Assert.AreEqual(HolderReason.Pronoun, found.Reason);
    }

    [TestMethod]
    public void LastSpeaker_IsTheLastSourceNamed() => Assert.AreEqual(Denmark, LastSpeaker("Norway kept silent, but the Danish minister said the talks would go on."));

    [TestMethod]
    public void LastSpeaker_OfASentenceWithoutSpeech_IsNone() => Assert.AreEqual(Holder.None, LastSpeaker("Rain fell on Denmark all day."));

    [TestMethod]
    public void Holder_HasNoSpanWithoutWords()
    {
        FoundHolder found = Find("Belarus is a prison.", "BY", Stance.Against, default);
        Assert.AreEqual(-1, found.First);
    }

    [TestMethod]
    public void Analyze_CarriesAQuotationToItsSpeakerBefore()
    {
        ArticleAnalysis article = StanceModel.Default.Analyze("The Danish minister condemned Belarus on Monday. \"We condemn Belarus and its brutal regime.\"");
        Judgement second = article.Sentences[1].Judged.For(Country.Parse("BY"))!;
        Assert.AreEqual(Stance.Against, second.Stance);
        Assert.AreEqual(Denmark, second.Holder);
    }

    [TestMethod]
    public void Analyze_GivesWeToTheSpeaker()
    {
        ArticleAnalysis article = StanceModel.Default.Analyze("We strongly condemn Belarus for its brutal repression.", Denmark);
        Judgement judgement = article.Sentences[0].Judged.For(Country.Parse("BY"))!;
        Assert.AreEqual(Stance.Against, judgement.Stance);
        Assert.AreEqual(Denmark, judgement.Holder);
        Assert.AreEqual(HolderReason.FirstPerson, judgement.HolderReason);
    }

    private static FoundHolder Find(string text, string target, Stance stance, HolderContext context)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        int place = Country.Parse(target).Place;
        var spans = new List<TokenSpan>();
        foreach (FoundMention mention in frame.Analysis.Mentions.Mentions)
        {
            if (mention.Place == place)
                spans.Add(new TokenSpan(mention.FirstToken, mention.EndToken - 1));
        }

        return StanceModel.FindHolder(frame, new TargetMentions(CollectionsMarshal.AsSpan(spans)), place, stance, context);
    }

    private static Holder LastSpeaker(string text)
    {
        var frame = new StatementFrame();
        frame.Read(text, Lexicon.Default, Gazetteer.Default.Finder);
        return HolderFinder.LastSpeaker(frame.Analysis);
    }
}
