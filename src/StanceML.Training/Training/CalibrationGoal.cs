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
}
