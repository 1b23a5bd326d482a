using System.Text.Json.Serialization;

namespace StanceML.Training;

/// <summary>Writes learning curves without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LearningCurveResult))]
internal sealed partial class LearningCurveJson : JsonSerializerContext;
