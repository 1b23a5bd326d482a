using StanceML.Training.Data;

namespace StanceML.Tests.Contract;

/// <summary>What the shipped model promises.</summary>
[TestClass]
public sealed class ShippedModelTests
{
    [TestMethod]
    public void Embedded_IsTheFileInModels()
    {
        StanceModel file = StanceModel.Load(Path.Combine(Repository.Root, "models", "news.stance"));
        Assert.AreEqual(file.Info.Id, StanceModel.Default.Info.Id);
        Assert.IsTrue(file.Info.Bytes < 5_000_000);
    }

    [TestMethod]
    public void DataHash_IsThatOfTrainingData()
    {
        IReadOnlyList<LabelledStatement> all = LabelledFiles.Read([Path.Combine(Repository.Root, "training-data")]);
        Assert.AreEqual(StanceModel.Default.Info.Statements, all.Count);
        Assert.AreEqual(StanceModel.Default.Info.DataHash, StanceML.Training.DataHash.Of(all));
    }

    [TestMethod]
    public void Judge_SaysWhoAccusesAndWhoThanks()
    {
        StatementJudgement judged = StanceModel.Default.Judge("The Kremlin accused Washington of lying about the raid.");
        Judgement us = judged.For(Country.Parse("US"))!;
        Assert.AreEqual(Stance.Against, us.Stance);
        Assert.AreEqual(Holder.Of(Country.Parse("RU")), us.Holder);
        Assert.AreEqual(Stance.Neutral, judged.For(Country.Parse("RU"))!.Stance);

        Judgement thanked = StanceModel.Default.Judge("Ankara thanked Germany for its help.", Country.Parse("DE"))!;
        Assert.AreEqual(Stance.Favor, thanked.Stance);
        Assert.AreEqual(Holder.Of(Country.Parse("TR")), thanked.Holder);
    }

    [TestMethod]
    public void Judge_SwapOfOneWordNames_ChangesNothing()
    {
        string[] countries = ["France", "Japan", "Kenya", "Peru", "Norway", "Vietnam"];
        float[] polarities = [.. countries.Select(country => StanceModel.Default.Judge($"Ministers sharply criticised {country} for breaking the accord.")[0].Polarity)];
        Assert.IsTrue(polarities.Max() - polarities.Min() < 1e-6f);
        Assert.IsTrue(polarities[0] < -0.5f);
    }

    [TestMethod]
    public void Judge_CountryNotNamed_AnswersNull() => Assert.IsNull(StanceModel.Default.Judge("Rain fell in Oslo.", Country.Parse("FR")));

    [TestMethod]
    [DataRow("")]
    [DataRow(" \n\t ")]
    [DataRow("\ud800 lone \udc00")]
    [DataRow("🙂🙂🙂 ... ---")]
    public void Judge_OddText_GivesProbabilities(string text)
    {
        SentimentProbabilities p = StanceModel.Default.Judge(text).SentimentProbabilities;
        Assert.AreEqual(1f, p.Negative + p.Neutral + p.Positive, 1e-5f);
    }

    [TestMethod]
    public void Judge_FromEightThreads_AnswersTheSame()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => $"Poland {(i % 2 == 0 ? "thanked" : "condemned")} Hungary over point {i} of the treaty.")];
        float[] alone = [.. texts.Select(text => StanceModel.Default.Judge(text)[1].Polarity)];
        float[] together = new float[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = StanceModel.Default.Judge(texts[i])[1].Polarity);
        CollectionAssert.AreEqual(alone, together);
    }

    [TestMethod]
    public void Load_DamagedFile_SaysSo()
    {
        byte[] good = File.ReadAllBytes(Path.Combine(Repository.Root, "models", "news.stance"));
        for (int at = 0; at < 56; at++)
        {
            byte[] bad = [.. good];
            bad[at] ^= 0x40;
            Assert.ThrowsExactly<ModelFormatException>(() => StanceModel.Load(new MemoryStream(bad)), $"byte {at}");
        }

        for (int length = 0; length <= 60; length++)
            Assert.ThrowsExactly<ModelFormatException>(() => StanceModel.Load(new MemoryStream(good, 0, length)), $"length {length}");
        byte[] middle = [.. good];
        middle[good.Length / 2] ^= 1;
        Assert.ThrowsExactly<ModelFormatException>(() => StanceModel.Load(new MemoryStream(middle)));
    }
}
