using Microsoft.ML;
using StanceML.Training.MLNet;

namespace StanceML.Tests.Training.MLNet;

[TestClass]
public sealed class MLContextExtensionsTests
{
    private static readonly Row[] Rows =
    [
        new() { Body = "Chile thanked Peru for its help.", About = "PE" }, new() { Body = "Chile thanked Peru for its help.", About = "OM" },
        new() { Body = "", About = "" }, new() { Body = "Oman condemned Qatar.", About = "" },
    ];

    [TestMethod]
    public void JudgeStance_AddsTheColumns()
    {
        var context = new MLContext(1);
        IDataView data = context.Data.LoadFromEnumerable(Rows);
        IDataView judged = context.Transforms.JudgeStance(StanceModel.Default, "Body", "About").Fit(data).Transform(data);
        StanceColumns[] columns = [.. context.Data.CreateEnumerable<StanceColumns>(judged, reuseRowObject: false)];
        Judgement expected = StanceModel.Default.Judge(Rows[0].Body, Country.Parse("PE"))!;
        Assert.AreEqual("favor", columns[0].Stance);
        Assert.AreEqual("CL", columns[0].Holder);
        Assert.AreEqual("positive", columns[0].Sentiment);
        CollectionAssert.AreEqual(new[] { expected.Probabilities.Against, expected.Probabilities.Neutral, expected.Probabilities.Favor }, columns[0].StanceProbabilities);
        Assert.AreEqual("", columns[1].Stance);
        Assert.IsTrue(float.IsNaN(columns[1].Polarity));
        Assert.AreEqual("", columns[2].Stance);
        Assert.AreEqual("neutral", columns[3].Stance);
    }

    [TestMethod]
    public void JudgeStance_NoCode_IsAMissingValue()
    {
        var context = new MLContext(1);
        IDataView data = context.Data.LoadFromEnumerable(
            new[] { "UK", " pe ", "Peru" }.Select(about => new Row { Body = "Chile thanked Peru for its help.", About = about }));
        IDataView judged = context.Transforms.JudgeStance(StanceModel.Default, "Body", "About").Fit(data).Transform(data);
        StanceColumns[] columns = [.. context.Data.CreateEnumerable<StanceColumns>(judged, reuseRowObject: false)];
        CollectionAssert.AreEqual(new[] { "", "favor", "" }, columns.Select(row => row.Stance).ToArray());
        CollectionAssert.AreEqual(new[] { float.NaN, float.NaN, float.NaN }, columns[0].StanceProbabilities);
        Assert.AreEqual("", columns[0].Holder);
        Assert.AreEqual("positive", columns[0].Sentiment);
    }

    [TestMethod]
    public void JudgeStance_WithoutTarget_TakesTheFirst()
    {
        var context = new MLContext(1);
        IDataView data = context.Data.LoadFromEnumerable(Rows.Select(row => new { Text = row.Body }));
        Assert.AreEqual("neutral", context.Data.CreateEnumerable<StanceColumns>(context.Transforms.JudgeStance(StanceModel.Default).Fit(data).Transform(data), false).First().Stance);
    }

    private sealed class Row
    {
        public string Body { get; set; } = "";

        public string About { get; set; } = "";
    }
}
