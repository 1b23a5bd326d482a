using StanceML.Features;

namespace StanceML.Scoring;

/// <summary>Sums for each token what its features add to score(Favor) - score(Against); the last place takes what belongs to no token.</summary>
internal ref struct EvidenceSink(WeightTable table, Span<float> byToken) : IFeatureSink
{
    private readonly Span<float> _byToken = byToken;

    public readonly void Add(ulong feature, float value, int token)
    {
        ReadOnlySpan<float> row = table.Find(feature);
        if (row.Length > 0)
            _byToken[(uint)token < (uint)(_byToken.Length - 1) ? token : _byToken.Length - 1] += (row[2] - row[0]) * value;
    }
}
