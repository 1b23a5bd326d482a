using System.Text.Json.Serialization;

namespace StanceML.Training;

/// <summary>What the fitted class biases aim at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CalibrationGoal>))]
public enum CalibrationGoal
{
    /// <summary>Probabilities that can be taken at their word.</summary>
    [JsonStringEnumMemberName("likelihood")]
    Likelihood,

    /// <summary>The best macro-F1, by which rare classes are answered more often; probabilities of rare classes are then too high.</summary>
    [JsonStringEnumMemberName("macro-f1")]
    MacroF1,

    /// <summary>The best mean F1 of against and favor, the measure of SemEval-2016 task 6: neutral is answered where neither is likely.</summary>
    [JsonStringEnumMemberName("polar-f1")]
    PolarF1,
}
