using System.Collections.Immutable;
using System.Globalization;
using StanceML.Training.Compilation;
using StanceML.Training.Data;
using StanceML.Training.Evaluation;

namespace StanceML.Training;

/// <summary>A whole training from files to files: read, search, train, measure, compare with the model in place, write.</summary>
public sealed record TrainingJob
{
    /// <summary>The model file to write; recipe, card and evaluation go beside it.</summary>
    public required string Output { get; init; }

    /// <summary>What decides the training.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>Labelled files and folders.</summary>
    /// <value>May be empty where <see cref="Added"/> is not: then the base model's own data is the base.</value>
    public ImmutableArray<string> Data { get; init; } = [];

    /// <summary>Labelled files to put on top.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>How often each added statement counts.</summary>
    /// <value>Above 0; default 5.</value>
    public float AddedWeight { get; init; } = 5;

    /// <summary>Where the base model's training data is.</summary>
    /// <value>Null to look for it, see <see cref="Training.BaseData"/>.</value>
    public string? BaseFolder { get; init; }

    /// <summary>The model whose data is the base.</summary>
    /// <value>Null for the embedded one.</value>
    public string? BaseModel { get; init; }

    /// <summary>How labelled files are read.</summary>
    /// <value>Strictly and with our column names by default.</value>
    public StatementReaderOptions Reading { get; init; } = new();

    /// <summary>Labelled files that are measured on and not learned from.</summary>
    public ImmutableArray<string> Test { get; init; } = [];

    /// <summary>Share of the data that is held back by group and measured on.</summary>
    /// <value>0 to 1, both exclusive; null by default: none.</value>
    public double? TestShare { get; init; }

    /// <summary>Labelled files to fit the calibration on.</summary>
    public ImmutableArray<string> Calibration { get; init; } = [];

    /// <summary>Only targets of this name or code are learned and measured.</summary>
    public string? Topic { get; init; }

    /// <summary>The budget of a search before the training; null for none.</summary>
    public SearchOptions? Search { get; init; }

    /// <summary>Whether a better model in place is overwritten.</summary>
    public bool Force { get; init; }

    /// <summary>The file that the recipe was read from; the job never writes over it, nor over another that somebody wrote or changed.</summary>
    public string? RecipeFile { get; init; }

    /// <summary>A learning curve for the evaluation page, as <see cref="LearningCurveReport"/> writes it in JSON.</summary>
    public string? Curve { get; init; }

    /// <summary>Whether a learning curve on the test data is drawn for the evaluation page; ten more trainings on parts of the data.</summary>
    public bool DrawCurve { get; init; }

    /// <summary>The command that does the same again, for the card.</summary>
    public string Command { get; init; } = "";

    /// <summary>Runs the job. Nothing is written unless all of it succeeds and the model in place is not better.</summary>
    /// <param name="progress">Told how it goes; may be null.</param>
    /// <param name="cancellationToken">Stops it; nothing is left behind.</param>
    /// <exception cref="DataFormatException">A row is broken.</exception>
    /// <exception cref="TooLittleDataException">There is too little to learn from.</exception>
    /// <exception cref="ArgumentException">A recipe stands in the way that somebody changed.</exception>
    /// <exception cref="ModelStaysException">There is a model in place and nothing to compare the new one with it on.</exception>
    /// <exception cref="ParityException">The compiled model differs from ML.NET's.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public TrainingOutcome Run(IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        AtomicFile.RequirePlace(Output);
        RecipePlace.RequireFree(Output, RecipeFile);
        if (!Force && Test.IsEmpty && TestShare is null && PromotionGate.Refusal(Output, []) is { } early)
            throw new ModelStaysException(early);
        progress?.Report(new TrainingProgress("read", 0));
        var notes = new List<string>();
        (List<LabelledStatement> learned, List<float> weights) = Read(notes);
        List<(string Name, IReadOnlyList<LabelledStatement> Statements)> tests = [.. Test.Select(path => (path, (IReadOnlyList<LabelledStatement>)Topics.Only(LabelledFiles.Read([path], Reading), Topic)))];
        if (TestShare is { } share)
            HoldBack(share, ref learned, ref weights, tests);
        NameLeaks(learned, tests, notes);
        Recipe recipe = Recipe;
        if (Search is not null)
        {
            recipe = RecipeSearch.Run(learned, recipe, Search, progress, cancellationToken).Recipe;
            notes.Add(recipe.SearchOrigin!);
        }

        var options = new TrainingOptions
        {
            Weights = weights,
            Calibration = Calibration.IsEmpty ? null : Topics.Only(LabelledFiles.Read(Calibration, Reading), Topic),
        };
        TrainedModel trained = ModelTraining.Run(learned, recipe, options, progress, cancellationToken);
        progress?.Report(new TrainingProgress("evaluate", 0));
        List<TestedModel> tested = [.. tests.Select(test => new TestedModel(test.Name, test.Statements, ModelEvaluation.Run(trained.Model, test.Statements, cancellationToken)))];
        LearningCurveResult? curve = Curve is { } file ? LearningCurveReport.Read(file) : null;
        if (DrawCurve && tests.Count > 0)
            curve = LearningCurve.Run(learned, tests, recipe, new LearningCurveOptions { LeaveOutSources = false }, progress, cancellationToken);
        string? refusal = Force ? null : PromotionGate.Refusal(Output, tested);
        if (refusal is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? written = ModelFiles.Write(trained, Output, Command, [.. tested.Select(test => (test.Data, test.Result))], curve, RecipeFile);
            if (written is not null)
                notes.Add(written);
        }

        return new TrainingOutcome(trained, tested, refusal, notes);
    }

    private (List<LabelledStatement> Learned, List<float> Weights) Read(List<string> notes)
    {
        List<LabelledStatement> statements = Topics.Only(LabelledFiles.Read(Data, Reading), Topic);
        if (Added.IsEmpty)
            return (statements, [.. Enumerable.Repeat(1f, statements.Count)]);
        if (Data.IsEmpty)
        {
            StanceModel model = BaseModel is null ? StanceModel.Default : StanceModel.Load(BaseModel);
            (string folder, statements, bool exact) = BaseData.Find(model, BaseModel, BaseFolder);
            notes.Add($"base: {folder}, {statements.Count} statements{(exact ? "" : $", not exactly those of the model '{model.Info.Name}'")}");
        }

        List<LabelledStatement> added = Topics.Only(LabelledFiles.Read(Added, Reading), Topic);
        (List<LabelledStatement> joined, List<float> weights) = BaseData.Join(statements, added, AddedWeight);
        notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"added: {added.Count} statements with weight {AddedWeight}; {statements.Count + added.Count - joined.Count} of the base have the same text and are replaced"));
        return (joined, weights);
    }

    // Whoever reads the figures, in the card too, should read beside them that the model knew the answers.
    private static void NameLeaks(List<LabelledStatement> learned, List<(string Name, IReadOnlyList<LabelledStatement> Statements)> tests, List<string> notes)
    {
        for (int i = 0; i < tests.Count; i++)
        {
            (string name, IReadOnlyList<LabelledStatement> statements) = tests[i];
            if (GroupedSplit.CountLeaks(learned, statements) is not (> 0 and int leaks))
                continue;
            notes.Add($"{name}: {leaks} of {statements.Count} texts are learned from too, so that its figures flatter the model. Use other texts, or --test-share.");
            tests[i] = ($"{name} ({leaks} of {statements.Count} texts learned from too)", statements);
        }
    }

    private void HoldBack(double share, ref List<LabelledStatement> learned, ref List<float> weights, List<(string Name, IReadOnlyList<LabelledStatement> Statements)> tests)
    {
        Dictionary<LabelledStatement, float> weightOf = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < learned.Count; i++)
            weightOf[learned[i]] = weights[i];
        (learned, List<LabelledStatement> held) = GroupedSplit.Split(learned, share, Recipe.Seed);
        weights = [.. learned.Select(statement => weightOf[statement])];
        tests.Add((string.Create(CultureInfo.InvariantCulture, $"held back ({share:P0} of the data, whole groups)"), held));
    }
}
