using System.Globalization;
using System.Text;
using System.Text.Json;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>A cross-validation with all that was asked of it, as tables and as JSON.</summary>
public sealed record CrossValidationReport
{
    /// <summary>The names of the models that were cross-validated, "" for the only one, and what was found.</summary>
    public required IReadOnlyList<(string Name, CrossValidationResult Result)> Results { get; init; }

    /// <summary>The rows without each feature family; empty where they were not asked for.</summary>
    public IReadOnlyList<AblationRow> Families { get; init; } = [];

    /// <summary>Directed classes; null where they were not asked for.</summary>
    public PairClasses? Pairs { get; init; }

    /// <summary>Trees alone and stacked against the linear model; null where they were not asked for.</summary>
    public (HeadComparison Trees, HeadComparison Stack)? Trees { get; init; }

    /// <summary>How many statements were cross-validated.</summary>
    public int Statements { get; init; }

    /// <summary>What was asked for beside the data, as on the command line; for whoever reads the JSON later.</summary>
    /// <value>Empty by default.</value>
    public string Options { get; init; } = "";

    /// <summary>Mean of the F1 of against and favor over the pooled answers of stance, the figure of SemEval-2016 task 6, with its 95% interval over groups.</summary>
    public Interval FavgStance =>
        Bootstrap.Intervals(Bootstrap.Groups(Results.SelectMany(one => one.Result.Stance?.Pooled.Answers ?? [])), 1, MeanOfTheTwo)[0];

    /// <summary>Runs everything that the options ask for.</summary>
    /// <exception cref="TooLittleDataException">There is too little to learn from, or there are more folds than groups.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CrossValidationReport Run(
        IReadOnlyList<LabelledStatement> statements, Recipe recipe, CrossValidationOptions options,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.PerTopic)
        {
            return new CrossValidationReport
            {
                Statements = statements.Count,
                Results = [.. Topics.Names(statements).Select(topic => (topic, Measured(Divisible(Topics.Only(statements, topic), options.Folds))))],
            };
        }

        Divisible(statements, options.Folds);
        IReadOnlyList<AblationRow> families = options.LeaveOutFamilies ? FamilyAblation.Run(statements, recipe, options.Folds, progress, cancellationToken) : [];
        CrossValidationResult result = families.Count > 0 ? families[0].Result : Measured(statements);
        return new CrossValidationReport
        {
            Statements = statements.Count,
            Results = [("", result)],
            Families = families,
            Trees = options.Trees ? TreeComparison.Run(statements, recipe, options.Folds, progress, cancellationToken) : null,
            Pairs = options.Pairs && result.Stance is { } stance ? PairClasses.Count(statements, stance) : null,
        };

        CrossValidationResult Measured(IReadOnlyList<LabelledStatement> of) => options.Search is { } search
            ? NestedCrossValidation.Run(of, recipe, options.Folds, search, progress, cancellationToken).Result
            : CrossValidation.Run(of, recipe, options.Folds, progress, cancellationToken);
    }

    /// <summary>The tables for people.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Row(text, $"| model | head | answers | folds | macro-F1, mean (spread) | pooled (95%) | accuracy (95%) | F1 by class | calibration error |");
        Row(text, $"|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, HeadEvaluation head, CrossValidatedHead folds) in Heads())
            Row(text, $"| {(name.Length == 0 ? "all" : name)} | {head.Name} | {head.Answers.Count} | {folds.Folds.Length} | {folds.Mean:F3} ({folds.Spread:F3}) | {head.MacroF1} | {head.Accuracy} | {head.Confusion.F1(0):F3} {head.Confusion.F1(1):F3} {head.Confusion.F1(2):F3} | {head.CalibrationError:F3} |");
        Row(text, $"");
        Row(text, $"Mean F1 of against and favor over all answers: {FavgStance}");
        if (Pairs is not null)
        {
            Row(text, $"Directed classes (5) over {Pairs.Total} statements: micro-F1 {Pairs.MicroF1:F4}, macro-F1 {Pairs.MacroF1:F4}");
            Row(text, $"");
            Row(text, $"| labelled \\ answered | {string.Join(" | ", PairClasses.Names)} | F1 |");
            Row(text, $"|---|---|---|---|---|---|---|");
            for (int c = 0; c < PairClasses.Names.Count; c++)
                Row(text, $"| {PairClasses.Names[c]} | {string.Join(" | ", Enumerable.Range(0, PairClasses.Names.Count).Select(answered => Pairs[c, answered]))} | {Pairs.F1(c):F3} |");
        }

        if (Trees is { } trees)
        {
            Row(text, $"");
            Row(text, $"| stance head | macro-F1 | less that of the linear model (paired 95%) | better by more than its interval |");
            Row(text, $"|---|---|---|---|");
            Row(text, $"| linear | {trees.Trees.FirstMacroF1:F3} | | |");
            Row(text, $"| trees | {trees.Trees.SecondMacroF1:F3} | {trees.Trees.MacroF1} | {(trees.Trees.IsBetter ? "yes" : "no")} |");
            Row(text, $"| stack of both | {trees.Stack.SecondMacroF1:F3} | {trees.Stack.MacroF1} | {(trees.Stack.IsBetter ? "yes" : "no")} |");
        }

        if (Families.Count == 0)
            return text.ToString();
        Row(text, $"");
        Row(text, $"| without | stance macro-F1 | lost (paired 95%) | sentiment macro-F1 | lost (paired 95%) |");
        Row(text, $"|---|---|---|---|---|");
        foreach (AblationRow row in Families)
            Row(text, $"| {(row.Family.Length == 0 ? "nothing" : row.Family)} | {row.Result.Stance?.Pooled.MacroF1} | {row.StanceLoss} | {row.Result.Sentiment?.Pooled.MacroF1} | {row.SentimentLoss} |");
        return text.ToString();
    }

    /// <summary>One row a model, head and fold.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder();
        Row(text, $"model,head,fold,answers,macroF1,accuracy");
        foreach ((string name, HeadEvaluation head, CrossValidatedHead folds) in Heads())
        {
            for (int fold = 0; fold < folds.Folds.Length; fold++)
                Row(text, $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{head.Name},{fold + 1},{folds.Folds[fold].Total},{folds.Folds[fold].MacroF1:F4},{folds.Folds[fold].Accuracy:F4}");
        }

        return text.ToString();
    }

    /// <summary>Everything as one JSON object.</summary>
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("options", Options);
        writer.WriteNumber("statements", Statements);
        writer.WriteStartArray("results");
        foreach ((string name, HeadEvaluation head, CrossValidatedHead folds) in Heads())
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("head", head.Name);
            writer.WriteNumber("answers", head.Answers.Count);
            writer.WriteNumber("mean", Rounded(folds.Mean));
            writer.WriteNumber("spread", Rounded(folds.Spread));
            EvaluationJson.WriteInterval(writer, "macroF1", head.MacroF1);
            EvaluationJson.WriteInterval(writer, "accuracy", head.Accuracy);
            writer.WriteNumber("calibrationError", Rounded(head.CalibrationError));
            writer.WriteStartArray("folds");
            foreach (Confusion fold in folds.Folds)
                writer.WriteNumberValue(Rounded(fold.MacroF1));
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        EvaluationJson.WriteInterval(writer, "meanF1AgainstFavor", FavgStance);
        if (Pairs is not null)
        {
            writer.WriteStartObject("pairs");
            writer.WriteNumber("statements", Pairs.Total);
            writer.WriteNumber("microF1", Rounded(Pairs.MicroF1));
            writer.WriteNumber("macroF1", Rounded(Pairs.MacroF1));
            writer.WriteEndObject();
        }

        if (Trees is { } trees)
        {
            writer.WriteStartObject("trees");
            EvaluationJson.WriteInterval(writer, "treesLessLinear", trees.Trees.MacroF1);
            EvaluationJson.WriteInterval(writer, "stackLessLinear", trees.Stack.MacroF1);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("families");
        foreach (AblationRow row in Families.Where(row => row.Family.Length > 0))
        {
            writer.WriteStartObject();
            writer.WriteString("without", row.Family);
            if (row.StanceLoss is { } stance)
                EvaluationJson.WriteInterval(writer, "stanceLoss", stance);
            if (row.SentimentLoss is { } sentiment)
                EvaluationJson.WriteInterval(writer, "sentimentLoss", sentiment);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private IEnumerable<(string Name, HeadEvaluation Head, CrossValidatedHead Folds)> Heads()
    {
        foreach ((string name, CrossValidationResult result) in Results)
        {
            foreach (CrossValidatedHead? head in new[] { result.Stance, result.Sentiment })
            {
                if (head is not null)
                    yield return (name, head.Pooled, head);
            }
        }
    }

    private static IReadOnlyList<LabelledStatement> Divisible(IReadOnlyList<LabelledStatement> statements, int folds)
    {
        int groups = StatementGroups.Of(statements).Distinct(StringComparer.Ordinal).Count();
        return groups >= folds
            ? statements
            : throw new TooLittleDataException($"Found {groups} {(groups == 1 ? "group" : "groups")} of statements for {folds} folds. Expected a group or more for each fold; ask for fewer folds or give more data.");
    }

    private static void MeanOfTheTwo(int[] cells, double[] values)
    {
        var confusion = new Confusion(cells);
        values[0] = (confusion.F1(0) + confusion.F1(2)) / 2;
    }

    private static double Rounded(double value) => Math.Round(value, 4);

    private static void Row(StringBuilder text, FormattableString row) => text.Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
