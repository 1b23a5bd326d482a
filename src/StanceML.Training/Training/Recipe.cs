using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StanceML.Features;

namespace StanceML.Training;

/// <summary>Everything that decides a training run besides the data. Immutable; stored in the model.</summary>
/// <remarks>Two runs with the same recipe and the same data on the same type of machine give the same bytes.</remarks>
public sealed record Recipe
{
    internal const int DefaultTreeCount = 120, DefaultTreeLeaves = 16, DefaultTreeColumns = 192, DefaultTreeLeafRows = 20;
    internal const float DefaultTreeRate = 0.1f, DefaultTreeShare = 1;

    /// <summary>Name of the model.</summary>
    /// <value>Default "news".</value>
    public string Name { get; init; } = "news";

    /// <summary>Seed of everything random.</summary>
    /// <value>Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>How both heads are trained.</summary>
    /// <value>Default maximum entropy by L-BFGS.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TrainerKind Trainer { get; init; }

    /// <summary>Trees of each class.</summary>
    /// <value>1 to 1000; null by default: 120.</value>
    public int? TreeCount { get; init; }

    /// <summary>Most leaves of a tree.</summary>
    /// <value>2 to 256; null by default: 16.</value>
    public int? TreeLeaves { get; init; }

    /// <summary>Columns that trees read, the most frequent features first.</summary>
    /// <value>1 to 512; null by default: 192. The time of training grows with it.</value>
    public int? TreeColumns { get; init; }

    /// <summary>Rows that must stand in a leaf of a tree.</summary>
    /// <value>1 or more; null by default: 20.</value>
    public int? TreeLeafRows { get; init; }

    /// <summary>What each tree adds of what it found.</summary>
    /// <value>Above 0, at most 1; null by default: 0.1.</value>
    public float? TreeRate { get; init; }

    /// <summary>What the log-odds of the stance head's trees are multiplied by, on top of the linear scores where the trainer is a stack.</summary>
    /// <value>0 or more; null by default: fitted for a stack, 1 for trees alone.</value>
    public float? StanceTreeShare { get; init; }

    /// <summary>The same of the sentiment head.</summary>
    /// <value>0 or more; null by default: fitted for a stack, 1 for trees alone.</value>
    public float? SentimentTreeShare { get; init; }

    /// <summary>In how many statements a feature must stand to get a weight.</summary>
    /// <value>At least 1; default 2.</value>
    public int LeastCount { get; init; } = 2;

    /// <summary>How much more a rare feature may weigh: its values are divided by its count of statements to this power, all values then brought back to their size.</summary>
    /// <value>0 (all alike, the default) to 1.</value>
    /// <remarks>A penalty holds back what is rare, though it is what is frequent that differs between training texts and news; this evens it.</remarks>
    public float Rarity { get; init; }

    /// <summary>Weight of the L2 penalty of the stance head.</summary>
    /// <value>0 or more; default 2.</value>
    public float StanceL2 { get; init; } = 2;

    /// <summary>Weight of the L2 penalty of the sentiment head.</summary>
    /// <value>0 or more; default 2.</value>
    public float SentimentL2 { get; init; } = 2;

    /// <summary>Which feature families are extracted, as the sum of their numbers.</summary>
    /// <value>Default 639, all that a model of countries uses.</value>
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
    /// <value>Null by default: fitted on the calibration data, or on held-out folds where there is none.</value>
    public float[]? StanceCalibration { get; init; }

    /// <summary>Calibration of the sentiment head: temperature, then the biases of negative, neutral, positive.</summary>
    /// <value>Null by default: fitted.</value>
    public float[]? SentimentCalibration { get; init; }

    /// <summary>Where the calibration numbers come from, for the card.</summary>
    public string? CalibrationOrigin { get; init; }

    /// <summary>Held-out folds on which calibrations that are not given are fitted.</summary>
    /// <value>Default 5; below 2 none are made, and the scores stay as they are.</value>
    public int CalibrationFolds { get; init; } = 5;

    /// <summary>What fitted class biases aim at.</summary>
    /// <value>Default likelihood.</value>
    public CalibrationGoal CalibrationGoal { get; init; }

    /// <summary>How often decided judgements should be right; the abstention threshold is set by it on held-out data.</summary>
    /// <value>0 to 1; null by default: the threshold stands as given.</value>
    public float? TargetPrecision { get; init; }

    /// <summary>Where the training data comes from, for the card.</summary>
    public string? DataOrigin { get; init; }

    /// <summary>What a search of hyperparameters tried and found, for the card.</summary>
    public string? SearchOrigin { get; init; }

    /// <summary>Below this probability of the likeliest stance a judgement is undecided.</summary>
    /// <value>0 to 1; default 0.5.</value>
    public float AbstentionThreshold { get; init; } = 0.5f;

    /// <summary>Licence of the weights.</summary>
    /// <value>Default "MIT".</value>
    public string License { get; init; } = "MIT";

    /// <summary>The comments of the file that the recipe was read from, by the member that they stand before.</summary>
    /// <value>Empty for a recipe that was not read; "" is the key of those behind the last member.</value>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Comments { get; init; } = ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Reads a recipe; comments and trailing commas are allowed, and comments are kept.</summary>
    /// <exception cref="FormatException">It is no recipe; the message says where.</exception>
    public static Recipe Parse(string json, string name)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, RecipeJson.Default.Recipe) is null)
                throw new FormatException($"{name}: the recipe is empty. Expected a JSON object.");
            Recipe recipe = OverDefaults(json);
            recipe.Check();
            return recipe with { Comments = RecipeComments.Read(json) };
        }
        catch (JsonException broken)
        {
            throw new FormatException($"{name}({(broken.LineNumber ?? 0) + 1}): {Plain(broken)}", broken);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException($"{name}: {wrong.Message}", wrong);
        }
    }

    /// <summary>The recipe that a model was trained by, with every number that was fitted.</summary>
    /// <exception cref="FormatException">The model holds no recipe that this version reads.</exception>
    public static Recipe Of(StanceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Parse(model.Info.Recipe, $"the recipe of the model '{model.Info.Name}'");
    }

    // The serializer speaks of its types; somebody who wrote a recipe by hand needs the member.
    private static string Plain(JsonException broken)
    {
        string message = broken.Message;
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
            return $"found the member '{message.Split('\'')[1]}', which a recipe has not. Expected those of a .recipe.json that 'train' writes.";
        if (message.Contains("could not be converted", StringComparison.Ordinal))
            return $"found a value of the wrong kind{(broken.Path is { Length: > 2 } path ? $" for {path[2..]}" : "")}. Expected a JSON object as in a .recipe.json that 'train' writes.";
        return $"found no valid JSON: {message.Split(" Path: ")[0]}";
    }

    /// <summary>The recipe as indented JSON, with its comments.</summary>
    public string ToJson() => RecipeComments.Write(JsonSerializer.Serialize(this, RecipeJson.Default.Recipe), Comments);

    /// <summary>The number of feature families given by name.</summary>
    /// <param name="names">Names with commas between: words, window, frames, valence, characters, structure, governors, all, pairs, topics, writing.</param>
    /// <exception cref="ArgumentException">A name is no family.</exception>
    public static int ParseFamilies(string names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var families = FeatureFamilies.None;
        foreach (string name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsAsciiLetter(name[0]) || !Enum.TryParse(name, ignoreCase: true, out FeatureFamilies family))
                throw new ArgumentException($"'{name}' is no feature family. Expected {string.Join(", ", Enum.GetNames<FeatureFamilies>()[1..].Select(known => known.ToLowerInvariant()))}.");
            families |= family;
        }

        return (int)families;
    }

    /// <summary>Throws when a number is out of its range.</summary>
    /// <exception cref="ArgumentException">A number is out of its range; the message names it.</exception>
    internal void Check()
    {
        Expect(LeastCount >= 1, "leastCount", LeastCount, "1 or more");
        Expect(Rarity is >= 0 and <= 1, "rarity", Rarity, "0 to 1");
        Expect(StanceL2 >= 0, "stanceL2", StanceL2, "0 or more");
        Expect(SentimentL2 >= 0, "sentimentL2", SentimentL2, "0 or more");
        Expect(Iterations >= 1, "iterations", Iterations, "1 or more");
        Expect(TreeCount is null or (>= 1 and <= 1000), "treeCount", TreeCount ?? 0, "1 to 1000");
        Expect(TreeLeaves is null or (>= 2 and <= 256), "treeLeaves", TreeLeaves ?? 0, "2 to 256");
        Expect(TreeColumns is null or (>= 1 and <= 512), "treeColumns", TreeColumns ?? 0, "1 to 512");
        Expect(TreeLeafRows is null or >= 1, "treeLeafRows", TreeLeafRows ?? 0, "1 or more");
        Expect(TreeRate is null or (> 0 and <= 1), "treeRate", TreeRate ?? 0, "more than 0 and at most 1");
        Expect(StanceTreeShare is null or >= 0, "stanceTreeShare", StanceTreeShare ?? 0, "0 or more");
        Expect(SentimentTreeShare is null or >= 0, "sentimentTreeShare", SentimentTreeShare ?? 0, "0 or more");
        Expect(AbstentionThreshold is >= 0 and <= 1, "abstentionThreshold", AbstentionThreshold, "0 to 1");
        Expect(TargetPrecision is null or (>= 0 and <= 1), "targetPrecision", TargetPrecision ?? 0, "0 to 1");
        foreach ((string name, float[] weights) in new[] { ("stanceClassWeights", StanceClassWeights), ("sentimentClassWeights", SentimentClassWeights) })
            Expect(weights is { Length: 3 } && weights.All(weight => weight > 0), name, weights?.Length ?? 0, "three numbers above 0");
        foreach ((string name, float[]? numbers) in new[] { ("stanceCalibration", StanceCalibration), ("sentimentCalibration", SentimentCalibration) })
            Expect(numbers is null || (numbers.Length == 4 && numbers[0] > 0), name, numbers?.Length ?? 0, "four numbers: a temperature above 0 and three biases");
    }

    internal float L2(HeadKind kind) => kind == HeadKind.Stance ? StanceL2 : SentimentL2;

    internal float[] ClassWeights(HeadKind kind) => kind == HeadKind.Stance ? StanceClassWeights : SentimentClassWeights;

    internal float? TreeShare(HeadKind kind) => kind == HeadKind.Stance ? StanceTreeShare : SentimentTreeShare;

    // The generated reader gives members that are not there 0, not their defaults: they are written out before.
    private static Recipe OverDefaults(string json)
    {
        JsonObject whole = JsonSerializer.SerializeToNode(new Recipe(), RecipeJson.Default.Recipe)!.AsObject();
        JsonNode given = JsonNode.Parse(json, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        foreach ((string member, JsonNode? value) in given.AsObject())
            whole[member] = value?.DeepClone();
        return whole.Deserialize(RecipeJson.Default.Recipe)!;
    }

    private static void Expect(bool holds, string member, double found, string expected)
    {
        if (!holds)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{member} is {found}. Expected {expected}."));
    }
}

/// <summary>Reads and writes recipes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Recipe))]
internal sealed partial class RecipeJson : JsonSerializerContext;
