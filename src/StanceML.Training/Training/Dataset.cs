using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Labelled statements and the examples made of them.</summary>
internal sealed class Dataset
{
    private Dataset(IReadOnlyList<LabelledStatement> statements, List<Example> stances, List<Example> sentiments)
    {
        Statements = statements;
        Stances = stances;
        Sentiments = sentiments;
    }

    public IReadOnlyList<LabelledStatement> Statements { get; }

    public IReadOnlyList<Example> Stances { get; }

    public IReadOnlyList<Example> Sentiments { get; }

    /// <summary>Extracts the examples of all statements.</summary>
    public static Dataset Extract(IReadOnlyList<LabelledStatement> statements, FeatureFamilies families, CancellationToken cancellationToken = default)
    {
        var extractor = new ExampleExtractor(families);
        List<Example> stances = [], sentiments = [];
        for (int i = 0; i < statements.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            extractor.Extract(statements[i], i, stances, sentiments);
        }

        return new Dataset(statements, stances, sentiments);
    }
}
