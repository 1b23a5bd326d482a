using StanceML.Scoring;
using StanceML.Training;

namespace StanceML.Tests.Training.Training;

[TestClass]
public sealed class CalibrationFitterTests
{
    [TestMethod]
    public void Fit_ScoresThatAreTwiceTooSure_GivesTemperatureTwo()
    {
        // Labels drawn from softmax(s): scores of 2 s are twice too sure.
        (List<float[]> scores, List<int> labels) = Drawn(20_000, 0, 0);
        Calibration fitted = CalibrationFitter.Fit([.. scores.Select(s => s.Select(x => 2 * x).ToArray())], labels);
        Assert.AreEqual(2, fitted.Temperature, 0.1);
        Assert.AreEqual(0, fitted.Bias0, 0.1);
        Assert.AreEqual(0, fitted.Bias2, 0.1);
    }

    [TestMethod]
    public void Fit_ShiftedClasses_GivesTheBiases()
    {
        (List<float[]> scores, List<int> labels) = Drawn(20_000, -0.7, 0.4);
        Calibration fitted = CalibrationFitter.Fit(scores, labels);
        Assert.AreEqual(-0.7, fitted.Bias0, 0.1);
        Assert.AreEqual(0, fitted.Bias1);
        Assert.AreEqual(0.4, fitted.Bias2, 0.1);
    }

    [TestMethod]
    public void Fit_Goal_ChoosesTheFitter()
    {
        (List<float[]> scores, List<int> labels) = Drawn(2000, -0.7, 0.4);
        Assert.AreEqual(CalibrationFitter.Fit(scores, labels), CalibrationFitter.Fit(scores, labels, CalibrationGoal.Likelihood));
        Assert.AreEqual(BalanceFitter.Fit(scores, labels), CalibrationFitter.Fit(scores, labels, CalibrationGoal.MacroF1));
        Assert.AreEqual(BalanceFitter.Fit(scores, labels, isPolar: true), CalibrationFitter.Fit(scores, labels, CalibrationGoal.PolarF1));
    }

    [TestMethod]
    public void Fit_NothingOrOneClassOnly_StaysFinite()
    {
        Assert.AreEqual(Calibration.None, CalibrationFitter.Fit([], []));
        Calibration fitted = CalibrationFitter.Fit([[1, 0, 0], [3, 0, -1]], [0, 0]);
        Assert.IsTrue(float.IsFinite(fitted.Temperature) && fitted.Temperature > 0 && float.IsFinite(fitted.Bias0));
    }

    private static (List<float[]> Scores, List<int> Labels) Drawn(int count, double first, double third)
    {
        var random = new Random(5);
        List<float[]> scores = [];
        List<int> labels = [];
        for (int i = 0; i < count; i++)
        {
            double a = (random.NextDouble() * 4) - 2, b = (random.NextDouble() * 4) - 2, c = (random.NextDouble() * 4) - 2;
            double ea = Math.Exp(a + first), eb = Math.Exp(b), ec = Math.Exp(c + third), at = random.NextDouble() * (ea + eb + ec);
            scores.Add([(float)a, (float)b, (float)c]);
            labels.Add(at < ea ? 0 : at < ea + eb ? 1 : 2);
        }

        return (scores, labels);
    }
}
