namespace StanceML.Scoring;

/// <summary>Turns the scores of three classes into probabilities: softmax((score + bias) / temperature).</summary>
/// <param name="Temperature">Above 0; larger is less sure.</param>
/// <param name="Bias0">Added to the first class before dividing.</param>
/// <param name="Bias1">Added to the second class.</param>
/// <param name="Bias2">Added to the third class.</param>
/// <remarks>Temperature scaling with class biases: Guo et al. 2017, "On Calibration of Modern Neural Networks", section 4.2.</remarks>
internal readonly record struct Calibration(float Temperature, float Bias0, float Bias1, float Bias2)
{
    /// <summary>Changes nothing.</summary>
    public static Calibration None => new(1, 0, 0, 0);

    /// <summary>The probabilities of three scores; they sum to 1.</summary>
    public (float First, float Second, float Third) Probabilities(float first, float second, float third)
    {
        float a = (first + Bias0) / Temperature, b = (second + Bias1) / Temperature, c = (third + Bias2) / Temperature;
        float top = MathF.Max(a, MathF.Max(b, c));
        a = MathF.Exp(a - top);
        b = MathF.Exp(b - top);
        c = MathF.Exp(c - top);
        float sum = a + b + c;
        return (a / sum, b / sum, c / sum);
    }
}
