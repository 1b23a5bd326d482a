using System.Text.Json;
using System.Text.Json.Serialization;
using StanceML.Features;

namespace StanceML.Training;

/// <summary>Everything that decides a training run besides the data. Immutable; stored in the model.</summary>
/// <remarks>Two runs with the same recipe and the same data on the same type of machine give the same bytes.</remarks>
public sealed record Recipe
{
    /// <summary>Name of the model.</summary>
    /// <value>Default "news".</value>
    public string Name { get; init; } = "news";

    /// <summary>Seed of everything random.</summary>
    /// <value>Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>In how many statements a feature must stand to get a weight.</summary>
    /// <value>At least 1; default 2.</value>
    public int LeastCount { get; init; } = 2;

    /// <summary>Weight of the L2 penalty of the stance head.</summary>
    /// <value>0 or more; default 2.</value>
    public float StanceL2 { get; init; } = 2;

    /// <summary>Weight of the L2 penalty of the sentiment head.</summary>
    /// <value>0 or more; default 2.</value>
    public float SentimentL2 { get; init; } = 2;

    /// <summary>Which feature families are extracted, as the sum of their numbers.</summary>
    /// <value>Default 127, all.</value>
    public int Families { get; init; } = (int)FeatureFamilies.All;

    /// <summary>Weight of the examples of each stance: against, neutral, favor.</summary>
    /// <value>Above 0; default 1 each.</value>
    public float[] StanceClassWeights { get; init; } = [1, 1, 1];

    /// <summary>Weight of the examples of each tone: negative, neutral, positive.</summary>
    /// <value>Above 0; default 1 each.</value>
    public float[] SentimentClassWeights { get; init; } = [1, 1, 1];

    /// <summary>Most passes of the optimiser.</summary>
    /// <value>At least 1; default 200.</value>
    public int Iterations { get; init; } = 200;

    /// <summary>Calibration of the stance head: temperature, then the biases of against, neutral, favor.</summary>
    /// <value>Null to fit them on the calibration data, or on held-out folds where there is none.</value>
    public float[]? StanceCalibration { get; init; }

    /// <summary>Calibration of the sentiment head: temperature, then the biases of negative, neutral, positive.</summary>
    /// <value>Null to fit them.</value>
    public float[]? SentimentCalibration { get; init; }

    /// <summary>Where the calibration numbers come from, for the card.</summary>
    public string? CalibrationOrigin { get; init; }

    /// <summary>Below this probability of the likeliest stance a judgement is undecided.</summary>
    /// <value>0 to 1; default 0.5.</value>
    public float AbstentionThreshold { get; init; } = 0.5f;

    /// <summary>Where the training data come from, for the card.</summary>
    public string? DataOrigin { get; init; }

    /// <summary>Licence of the weights.</summary>
    /// <value>Default "MIT".</value>
    public string License { get; init; } = "MIT";

    /// <summary>Reads a recipe; comments and trailing commas are allowed.</summary>
    /// <exception cref="FormatException">It is no recipe; the message says where.</exception>
    public static Recipe Parse(string json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize(json, RecipeJson.Default.Recipe) ?? throw new FormatException($"{name}: the recipe is empty. Expected a JSON object.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"{name}({broken.LineNumber + 1}): {broken.Message}", broken);
        }
    }

    /// <summary>The recipe as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecipeJson.Default.Recipe);
}

/// <summary>Reads and writes recipes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Recipe))]
internal sealed partial class RecipeJson : JsonSerializerContext;
