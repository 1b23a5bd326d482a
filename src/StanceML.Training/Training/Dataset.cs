using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Labelled statements and the examples made of them, extracted once and used for every fit.</summary>
internal sealed class Dataset
{
    // Progress is reported once for so many statements.
    private const int Stride = 1024;

    private readonly Lazy<string[]> _groups;

    private Dataset(IReadOnlyList<LabelledStatement> statements, FeatureIndex index, List<Example> stances, List<Example> sentiments)
    {
        Statements = statements;
        Index = index;
        Stances = stances;
        Sentiments = sentiments;
        _groups = new Lazy<string[]>(() => StatementGroups.Of(statements));
    }

    public IReadOnlyList<LabelledStatement> Statements { get; }

    /// <summary>The group of each statement.</summary>
    public IReadOnlyList<string> Groups => _groups.Value;

    public FeatureIndex Index { get; }

    public IReadOnlyList<Example> Stances { get; }

    public IReadOnlyList<Example> Sentiments { get; }

    /// <summary>The examples of a head.</summary>
    public IReadOnlyList<Example> Of(HeadKind head) => head == HeadKind.Stance ? Stances : Sentiments;

    /// <summary>Extracts the examples of all statements.</summary>
    /// <param name="statements">The data.</param>
    /// <param name="families">What to extract.</param>
    /// <param name="weights">How often each statement counts; null for once each.</param>
    /// <param name="index">Where features are numbered, so that data sets can share numbers; null for a new one.</param>
    /// <param name="progress">Told how many statements are done; may be null.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    public static Dataset Extract(
        IReadOnlyList<LabelledStatement> statements, FeatureFamilies families, IReadOnlyList<float>? weights = null, FeatureIndex? index = null,
        IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (weights is not null && weights.Count != statements.Count)
            throw new ArgumentException($"There are {weights.Count} weights for {statements.Count} statements. Expected one each.", nameof(weights));
        index ??= new FeatureIndex();
        var extractor = new ExampleExtractor(families, index);
        List<Example> stances = [], sentiments = [];
        for (int i = 0; i < statements.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i % Stride == 0)
                progress?.Report(new TrainingProgress("extract", 0) { Share = (double)i / statements.Count });
            extractor.Extract(statements[i], i, weights?[i] ?? 1, stances, sentiments);
        }

        return new Dataset(statements, index, stances, sentiments);
    }
}
