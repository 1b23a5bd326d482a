using System.Text.Json.Serialization;

namespace StanceML.Training;

/// <summary>Writes learning curves without reflection; what was not measured is "NaN".</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(LearningCurveResult))]
internal sealed partial class LearningCurveJson : JsonSerializerContext;
