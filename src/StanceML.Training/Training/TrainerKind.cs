using System.Text.Json.Serialization;

namespace StanceML.Training;

/// <summary>How the heads of a model are trained.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrainerKind>))]
public enum TrainerKind
{
    /// <summary>Maximum entropy over all features by L-BFGS.</summary>
    [JsonStringEnumMemberName("maximum-entropy")]
    MaximumEntropy,

    /// <summary>Maximum entropy by stochastic dual coordinate ascent, on one thread.</summary>
    [JsonStringEnumMemberName("sdca")]
    Sdca,

    /// <summary>Gradient-boosted trees, one binary ensemble a class, over the most frequent features.</summary>
    [JsonStringEnumMemberName("fasttree")]
    FastTree,

    /// <summary>Maximum entropy, and a share of the trees' scores on top.</summary>
    [JsonStringEnumMemberName("stack")]
    Stack,
}
