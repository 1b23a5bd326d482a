using StanceML.Scoring;
using StanceML.Training;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class BalanceFitterTests
{
    [TestMethod]
    public void Fit_RareClass_GetsALargerBiasThanByLikelihood()
    {
        // One in ten is against, and its scores overlap with those of neutral.
        var random = new Random(3);
        List<float[]> scores = [];
        List<int> labels = [];
        for (int i = 0; i < 3000; i++)
        {
            int label = i % 10 == 0 ? 0 : i % 10 == 1 ? 2 : 1;
            scores.Add([Noise() + (label == 0 ? 1 : 0), Noise() + (label == 1 ? 1 : 0), Noise() + (label == 2 ? 1 : 0)]);
            labels.Add(label);
        }

        Calibration likeliest = CalibrationFitter.Fit(scores, labels), balanced = BalanceFitter.Fit(scores, labels);
        Assert.IsGreaterThan(likeliest.Bias0 + 0.2f, balanced.Bias0);
        Assert.IsGreaterThan(likeliest.Bias2 + 0.2f, balanced.Bias2);
        Assert.IsGreaterThan(MacroF1(likeliest) + 0.01, MacroF1(balanced));
        Calibration polar = BalanceFitter.Fit(scores, labels, isPolar: true);
        Assert.IsGreaterThan(OuterF1(likeliest) + 0.01, OuterF1(polar));

        float Noise() => (float)((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2);

        double MacroF1(Calibration calibration) => Enumerable.Range(0, 3).Average(k => F1(calibration, k));

        double OuterF1(Calibration calibration) => (F1(calibration, 0) + F1(calibration, 2)) / 2;

        double F1(Calibration calibration, int k)
        {
            int[] answers = [.. scores.Select(s =>
            {
                (float a, float b, float c) = calibration.Probabilities(s[0], s[1], s[2]);
                return a >= b && a >= c ? 0 : b >= c ? 1 : 2;
            })];
            return 2.0 * labels.Zip(answers).Count(pair => pair.First == k && pair.Second == k)
                / Math.Max(1, labels.Count(label => label == k) + answers.Count(answer => answer == k));
        }
    }

    [TestMethod]
    public void Fit_Nothing_ChangesNothing() => Assert.AreEqual(Calibration.None, BalanceFitter.Fit([], []));
}
