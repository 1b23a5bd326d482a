using System.Runtime.CompilerServices;
using StanceML.Features;
using StanceML.Tables;

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

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddIf(bool isThere, ulong feature, float value, int token)
    {
        // One place, near by now, for all that are not there.
        table.Fetch(feature & Truth.Mask(isThere));
        buffer.AddIf(isThere, feature, value, token);
    }
}
