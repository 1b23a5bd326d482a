using StanceML.Scoring;

namespace StanceML.Tests.Scoring;

[TestClass]
public sealed class CalibrationTests
{
    [TestMethod]
    public void Probabilities_AreTheSoftmax()
    {
        // exp(0), exp(ln 2), exp(ln 5) over their sum 8.
        (float a, float b, float c) = Calibration.None.Probabilities(0, MathF.Log(2), MathF.Log(5));
        Assert.AreEqual(0.125f, a, 1e-6f);
        Assert.AreEqual(0.25f, b, 1e-6f);
        Assert.AreEqual(0.625f, c, 1e-6f);
    }

    [TestMethod]
    public void Probabilities_HigherTemperature_IsLessSure()
    {
        (_, _, float sure) = Calibration.None.Probabilities(0, 0, 2);
        (_, _, float less) = new Calibration(2, 0, 0, 0).Probabilities(0, 0, 2);
        Assert.IsTrue(less < sure && less > 1 / 3f);
    }
}
