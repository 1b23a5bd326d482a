using StanceML.Training.Bulk;

namespace StanceML.Tests.Training.Bulk;

[TestClass]
public sealed class SpeedMeasurementTests
{
    [TestMethod]
    public void Run_Sample_GivesFiguresThatFitTogether()
    {
        IReadOnlyList<string> sample = SpeedMeasurement.Sample();
        SpeedReport report = SpeedMeasurement.Run(StanceModel.Default, sample, TimeSpan.FromMilliseconds(300), threads: 2);
        Assert.AreEqual(sample.Count, report.Texts);
        Assert.IsTrue(report.MeanTargets is > 0.5 and < 4, report.ToString());
        Assert.IsTrue(report.StatementsPerSecond > 0 && report.StatementsPerSecondOnAll > 0, report.ToString());
        Assert.IsTrue(report.MedianMicroseconds <= report.P90Microseconds && report.P90Microseconds <= report.P99Microseconds && report.P99Microseconds <= report.MaxMicroseconds, report.ToString());
        Assert.AreEqual(report.StatementsPerSecond * report.MeanBytes / 1e6, report.MegabytesPerSecond);
    }

    [TestMethod]
    public void Run_NoText_Refuses() =>
        Assert.ThrowsExactly<ArgumentException>(() => SpeedMeasurement.Run(StanceModel.Default, [""], TimeSpan.FromSeconds(1), threads: 1));

    [TestMethod]
    public void Run_Cancelled_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => SpeedMeasurement.Run(StanceModel.Default, ["x"], TimeSpan.FromHours(1), 1, cancellation.Token));
    }
}
