using System.Text.Json.Serialization;

namespace StanceML.Scoring;

/// <summary>The readable part of a model file.</summary>
internal sealed record ModelManifest
{
    public required string Name { get; init; }

    public required string Schema { get; init; }

    public required int Families { get; init; }

    public required int Statements { get; init; }

    public required int Targets { get; init; }

    public required string DataHash { get; init; }

    public required string Recipe { get; init; }

    public required string License { get; init; }

    public required string InstructionSet { get; init; }

    public required float AbstentionThreshold { get; init; }
}

/// <summary>Reads and writes the manifest without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
