using System.CommandLine;
using System.Globalization;
using StanceML.Training;

namespace StanceML.Cli;

/// <summary>The options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Model() => new("--model") { Description = "Model file to use instead of the embedded one.", HelpName = "FILE" };

    public static Option<string> Format() =>
        new Option<string>("--format") { Description = "text for people, json (one object a line) or csv.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json", "csv");

    public static Option<string?> Encoding() => new("--encoding") { Description = "Encoding by its name, such as windows-1252; UTF-8, or UTF-16 with a byte order mark, without it.", HelpName = "NAME" };

    public static Option<DateOnly?> Date() => new("--date", "--as-of")
    {
        Description = "Day of the text (yyyy-mm-dd): decides between leaders of one name.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                return date;
            result.AddError($"--date '{result.Tokens[0].Value}' is no date. Expected yyyy-mm-dd, such as 2016-11-15.");
            return null;
        },
    };

    /// <summary>A number between 0 and 1.</summary>
    public static Option<double?> Share(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "0..1",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1)
                return share;
            result.AddError($"{name} '{result.Tokens[0].Value}' is out of range. Expected a number from 0 to 1, such as 0.05.");
            return null;
        },
    };

    /// <summary>The recipe in a file.</summary>
    public static Recipe ReadRecipe(string path) => Directory.Exists(path)
        ? throw new IOException($"{path}: found a folder. Expected a recipe or a model file.")
        : Recipe.Parse(File.ReadAllText(path), path);

    /// <summary>The same, for verbs that find targets by themselves: says so where the model was trained for more than they ask it.</summary>
    /// <param name="path">The model file; null for the embedded model.</param>
    /// <param name="gazetteer">A table of own names of countries; null for none.</param>
    /// <param name="terminal">Where the messages go.</param>
    public static StanceModel LoadToJudge(string? path, string? gazetteer, Terminal terminal)
    {
        StanceModel model = Load(path);
        if (gazetteer is not null)
            model = model.With(GazetteerOption.Load(gazetteer, terminal));
        if (path is null)
            return model;
        int families = Recipe.Of(model).Families;
        foreach ((string family, string need, string call) in new[] { ("topics", "the name of a topic", "StanceModel.JudgeTopic"), ("pairs", "where holder and target stand", "StanceModel.JudgePair") })
        {
            if ((families & Recipe.ParseFamilies(family)) != 0)
                terminal.Messages.WriteLine($"stanceml: {path} has the feature family {family}, which needs {need}: it has no part in these judgements. Use {call} in a program, or evaluate on labelled data.");
        }

        return model;
    }

    /// <summary>The model that an option names, or the embedded one.</summary>
    public static StanceModel Load(string? path)
    {
        if (path is null)
            return StanceModel.Default;
        return Directory.Exists(path) ? throw new IOException($"{path}: found a folder. Expected a model file.") : StanceModel.Load(path);
    }
}
