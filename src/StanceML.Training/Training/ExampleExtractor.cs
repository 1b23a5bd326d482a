using System.Runtime.InteropServices;
using StanceML.Features;
using StanceML.Training.Data;

namespace StanceML.Training;

/// <summary>Turns labelled statements into examples, with the feature extractor that the runtime uses. Not thread-safe.</summary>
internal sealed class ExampleExtractor(FeatureFamilies families, FeatureIndex index)
{
    private readonly TargetLocator _locator = new((families & FeatureFamilies.Pairs) != 0);
    private readonly Dictionary<ulong, float> _features = [];

    /// <summary>Adds the stance examples of a statement and, where it has a label, its sentiment example.</summary>
    public void Extract(LabelledStatement statement, int number, float weight, List<Example> stances, List<Example> sentiments)
    {
        StatementFrame frame = _locator.Read(statement);
        var sink = new CollectingSink(_features);
        StatementFeatures.Add(frame, families & ~FeatureFamilies.Tone, ref sink);
        SparseRow shared = Take(ofStatement: true);
        StatementFeatures.Add(frame, families & FeatureFamilies.Tone, ref sink);
        SparseRow tone = Take(ofStatement: false);
        if (statement.Sentiment is { } sentiment)
            sentiments.Add(new Example(shared, tone, (int)sentiment, number, -1, weight));
        for (int t = 0; t < statement.Targets.Length; t++)
        {
            LabelledTarget target = statement.Targets[t];
            bool stands = _locator.Locate(target);
            if (!stands && (families & FeatureFamilies.Topics) == 0)
                continue;
            if (stands)
                TargetFeatures.Add(frame, new TargetMentions(CollectionsMarshal.AsSpan(_locator.Spans)), families, ref sink);
            if ((families & FeatureFamilies.Pairs) != 0 && stands && _locator.LocateHolder(target))
                PairFeatures.Add(frame, CollectionsMarshal.AsSpan(_locator.Spans), _locator.Holder, ref sink);
            if ((families & FeatureFamilies.Topics) != 0)
                TopicFeatures.Add(frame, TopicFeatures.Key(target.Code ?? target.Name ?? target.Mention ?? ""), families, ref sink);
            stances.Add(new Example(shared, Take(ofStatement: false), (int)target.Stance, number, t, weight));
        }
    }

    // Rows are in the order of the hashes, so that columns, which follow the hashes too, rise within a row.
    private SparseRow Take(bool ofStatement)
    {
        KeyValuePair<ulong, float>[] sorted = [.. _features];
        Array.Sort(sorted, static (a, b) => a.Key.CompareTo(b.Key));
        int[] numbers = new int[sorted.Length];
        float[] values = new float[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            numbers[i] = index.Add(sorted[i].Key, ofStatement);
            values[i] = sorted[i].Value;
        }

        _features.Clear();
        return new SparseRow(numbers, values);
    }
}
