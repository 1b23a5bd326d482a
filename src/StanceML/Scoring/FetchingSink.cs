using System.Runtime.CompilerServices;
using StanceML.Features;

namespace StanceML.Scoring;

/// <summary>Buffers features and begins to fetch where each is looked up, so that the waits for memory fall into the search for more features.</summary>
internal readonly struct FetchingSink(FeatureBuffer.Sink buffer, WeightTable table) : IFeatureSink
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong feature, float value, int token)
    {
        table.Fetch(feature);
        buffer.Add(feature, value, token);
    }
}
