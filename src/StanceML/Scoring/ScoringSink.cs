using StanceML.Features;

namespace StanceML.Scoring;

/// <summary>Sums the weights of the features that it is given.</summary>
internal ref struct ScoringSink(WeightTable table, Span<float> scores) : IFeatureSink
{
    private readonly Span<float> _scores = scores;

    public readonly void Add(ulong feature, float value, int token)
    {
        ReadOnlySpan<float> row = table.Find(feature);
        for (int i = 0; i < row.Length; i++)
            _scores[i] += row[i] * value;
    }
}
