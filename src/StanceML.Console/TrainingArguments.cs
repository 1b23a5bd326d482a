using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StanceML.Training;

namespace StanceML.Cli;

/// <summary>The options that every verb that trains understands, and the recipe that they make.</summary>
internal sealed class TrainingArguments
{
    private readonly Option<string?> _recipe = new("--recipe") { Description = "Recipe (JSON, comments allowed), or a model file whose recipe is taken; defaults without it.", HelpName = "FILE" };
    private readonly Option<int?> _seed = new("--seed") { Description = "Seed, over the recipe's." };
    private readonly Option<string?> _families = new("--families") { Description = "Feature families with commas between: words, window, frames, valence, characters, structure, governors; all is these; pairs for holders given as spans; topics for targets that need not stand in the text; writing for posts: hashtags, emoji, runs of characters.", HelpName = "LIST" };
    private readonly Option<float[]> _classWeights = Three("--class-weights", "Weights of against, neutral and favor, such as 1.5,1,1.5.");
    private readonly Option<float?> _l2 = new Option<float?>("--l2") { Description = "Penalty of both heads, over the recipe's." }.AtLeast(0);

    private readonly Option<string?> _trainer = new Option<string?>("--trainer") { Description = "How the heads are trained: maximum-entropy, sdca, fasttree (gradient-boosted trees) or stack (weights and trees)." }.AcceptOnlyFromAmong([.. TrainerKinds.Names]);

    private readonly Option<string?> _goal = new Option<string?>("--goal") { Description = "What fitted class biases aim at: likelihood (probabilities at their word), macro-f1 (rare classes answered more often) or polar-f1 (the mean F1 of against and favor)." }.AcceptOnlyFromAmong("likelihood", "macro-f1", "polar-f1");

    /// <summary>Labelled files, or folders of them.</summary>
    public Option<string[]> Data { get; } = Files("--data", "Labelled files, or folders of .jsonl files.");

    /// <summary>The recipe, or the model whose recipe is taken.</summary>
    public Option RecipeOption => _recipe;

    /// <summary>The one topic to learn.</summary>
    public Option<string?> Topic { get; } = new("--topic") { Description = "Only targets of this name or code.", HelpName = "NAME" };

    public static Option<string[]> Files(string name, string description, bool required = false) =>
        new(name) { Description = description, Required = required, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { Data, _recipe, _seed, _families, _classWeights, _l2, _goal, _trainer, Topic })
            command.Options.Add(option);
    }

    /// <summary>The recipe that the options make.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="name">Name of the model where the recipe is not read from a file.</param>
    public Recipe Recipe(ParseResult parsed, string name)
    {
        Recipe recipe = parsed.GetValue(_recipe) is { } file ? Read(file) : new Recipe { Name = name };
        recipe = parsed.GetValue(_seed) is { } seed ? recipe with { Seed = seed } : recipe;
        recipe = parsed.GetValue(_families) is { } families ? recipe with { Families = StanceML.Training.Recipe.ParseFamilies(families) } : recipe;
        recipe = parsed.GetValue(_classWeights) is { Length: 3 } weights ? recipe with { StanceClassWeights = weights } : recipe;
        recipe = parsed.GetValue(_goal) is { } goal ? recipe with { CalibrationGoal = goal switch { "macro-f1" => CalibrationGoal.MacroF1, "polar-f1" => CalibrationGoal.PolarF1, _ => CalibrationGoal.Likelihood } } : recipe;
        recipe = parsed.GetValue(_trainer) is { } trainer ? recipe with { Trainer = TrainerKinds.Parse(trainer) } : recipe;
        return parsed.GetValue(_l2) is { } l2 ? recipe with { StanceL2 = l2, SentimentL2 = l2 } : recipe;
    }

    /// <summary>Whether the command line names a recipe.</summary>
    public bool HasRecipe(ParseResult parsed) => parsed.GetValue(_recipe) is not null;

    /// <summary>The file that the recipe is read from; null for a model's recipe or none.</summary>
    public string? RecipeFile(ParseResult parsed) => parsed.GetValue(_recipe) is { } file && !IsModel(file) ? file : null;

    private static bool IsModel(string file) => Path.GetExtension(file).Equals(".stance", StringComparison.OrdinalIgnoreCase);

    private static Recipe Read(string file) => IsModel(file)
        ? StanceML.Training.Recipe.Of(CommonOptions.Load(file))
        : CommonOptions.ReadRecipe(file);

    private static Option<float[]> Three(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "A,N,F",
        CustomParser = result =>
        {
            string[] parts = result.Tokens[0].Value.Split(',');
            float[] numbers = [.. parts.Select(part => float.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) ? number : 0)];
            if (numbers.Length == 3 && numbers.All(number => number > 0 && float.IsFinite(number)))
                return numbers;
            result.AddError($"{name} '{result.Tokens[0].Value}' was not understood. Expected three numbers above 0, such as 1.5,1,1.5.");
            return [];
        },
    };
}
